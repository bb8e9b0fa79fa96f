import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeFields } from './merge.ts'

interface Item {
  readonly id: string
  readonly text: string
  readonly votes: number
  readonly evidence: readonly { readonly feedbackId: string }[]
}

const item = (id: string): Item => ({ id, text: id, votes: 0, evidence: [] })

/** What a person does: to the item at a place of the list as that person sees it. */
const act = fc.record({
  who: fc.nat(1),
  does: fc.constantFrom('look', 'add', 'write', 'vote', 'back', 'remove', 'move'),
  at: fc.nat(20),
  to: fc.nat(20),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** The list as it should be, kept by hand: who is there, what each says, its votes and its evidence. */
type Truth = Map<string, { text: string; votes: number; evidence: Set<string> }>

function told(items: readonly Item[]): Truth {
  return new Map(
    items.map(({ id, text, votes, evidence }) => [
      id,
      { text, votes, evidence: new Set(evidence.map(({ feedbackId }) => feedbackId)) },
    ]),
  )
}

/** The list as one person makes it from what that person sees. */
function made(view: readonly Item[], { does, at, to }: Act, n: number): readonly Item[] {
  const target = view[at % Math.max(1, view.length)]
  const change = (fields: (each: Item) => Partial<Item>) =>
    view.map((each) => (each === target ? { ...each, ...fields(each) } : each))
  switch (does) {
    case 'look':
      return view
    case 'add':
      return view.toSpliced(at % (view.length + 1), 0, item(`new ${n}`))
    case 'write':
      return change(() => ({ text: `said ${n}` }))
    case 'vote':
      return change(({ votes }) => ({ votes: votes + 1 }))
    case 'back':
      return change(({ evidence }) => ({ evidence: [...evidence, { feedbackId: `f${n}` }] }))
    case 'remove':
      return view.filter((each) => each !== target)
    case 'move': {
      if (target === undefined) return view
      const rest = view.filter((each) => each !== target)
      return rest.toSpliced(to % (rest.length + 1), 0, target)
    }
  }
}

function note(truth: Truth, view: readonly Item[], { does, at }: Act, n: number): void {
  if (does === 'add') truth.set(`new ${n}`, { text: `new ${n}`, votes: 0, evidence: new Set() })
  const target = view[at % Math.max(1, view.length)]
  if (target === undefined || does === 'look' || does === 'add' || does === 'move') return
  if (does === 'remove') {
    truth.delete(target.id)
    return
  }
  // One that somebody else removed comes back as the one who changes it sees it.
  const own = truth.get(target.id) ?? told([target]).get(target.id)!
  if (does === 'write') own.text = `said ${n}`
  if (does === 'vote') own.votes++
  if (does === 'back') own.evidence.add(`f${n}`)
  truth.set(target.id, own)
}

test('however two people change the items of a list, all that each did is there', () => {
  let apart = 0
  fc.assert(
    fc.property(fc.nat(4), fc.array(act, { maxLength: 30 }), (length, acts) => {
      const begun = Array.from({ length }, (_, i) => item(`old ${i}`))
      let server: readonly Item[] = begun
      const views: [readonly Item[], readonly Item[]] = [begun, begun]
      const truth = told(begun)
      acts.forEach((each, n) => {
        const view = views[each.who]!
        if (each.does === 'look') {
          views[each.who] = server
          return
        }
        if (JSON.stringify(view) !== JSON.stringify(server)) apart++
        const ideas = made(view, each, n)
        note(truth, view, each, n)
        const merged = mergeFields({ ideas: server }, { wanted: { ideas }, seen: { ideas: view } })
        server = (merged as { readonly ideas: readonly Item[] }).ideas
        views[each.who] = ideas
        expect(new Set(server.map(({ id }) => id)).size).toBe(server.length)
        expect(told(server)).toEqual(truth)
      })
    }),
    { numRuns: 1000 },
  )
  expect(apart).toBeGreaterThan(1000)
})

test('who changes a list alone gets what was asked for, in that order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.array(fc.nat(9)), (seen, wanted) => {
      expect(
        mergeFields({ lines: seen }, { wanted: { lines: wanted }, seen: { lines: seen } }),
      ).toEqual({ lines: wanted })
    }),
  )
})

const merged = (field: string, seen: unknown, mine: unknown, theirs: unknown) =>
  (
    mergeFields(
      { [field]: theirs },
      { wanted: { [field]: mine }, seen: { [field]: seen } },
    ) as Readonly<Record<string, unknown>>
  )[field]

test('lists by name keep what both added, and the later word of one that both changed', () => {
  expect(merged('tags', ['a', 'b'], ['a', 'b', 'mine'], ['b', 'theirs'])).toEqual([
    'b',
    'theirs',
    'mine',
  ])
  const skill = (name: string, level: number) => ({ name, level })
  expect(
    merged(
      'skills',
      [skill('Excel', 3)],
      [skill('Excel', 5), skill('SQL', 3)],
      [skill('Excel', 1), skill('Patience', 3)],
    ),
  ).toEqual([skill('Excel', 5), skill('Patience', 3), skill('SQL', 3)])
  const slider = (low: string, value: number) => ({ low, high: `not ${low}`, value })
  expect(
    merged(
      'sliders',
      [slider('calm', 50)],
      [slider('calm', 10)],
      [slider('calm', 50), slider('poor', 20)],
    ),
  ).toEqual([slider('calm', 10), slider('poor', 20)])
})

test('one that I changed stays where somebody removed it; one that only they removed is gone', () => {
  const [a, b] = [item('a'), item('b')]
  expect(merged('ideas', [a, b], [{ ...a, text: 'better' }, b], [])).toEqual([
    { ...a, text: 'better' },
  ])
})

test('a field that is no list becomes what is asked for', () => {
  expect(
    mergeFields({ quote: 'theirs' }, { wanted: { quote: 'mine', tags: ['a'] }, seen: {} }),
  ).toEqual({ quote: 'mine', tags: ['a'] })
})
