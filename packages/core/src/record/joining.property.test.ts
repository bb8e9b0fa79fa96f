import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinRecords, partFields } from './joining.ts'
import { type RecordType, recordTypes } from './kinds.ts'
import { nameOfItem } from './merge.ts'
import { recordBody, recordShapes } from './record.ts'

/** Few of everything, so that two records often say the same or contradict each other. */
const few = (name: string) => fc.constantFrom(...['a', 'b', 'c'].map((each) => `${name} ${each}`))
const line = few('line')
const text = fc.constantFrom('', 'one thing', 'another')
const grade = fc.constantFrom(null, 1, 4)
const amount = fc.constantFrom(0, 2, 7)
const estimate = fc.option(fc.constantFrom(1, 2).map((value) => ({ value, low: 0, high: 3 })))
const evidence = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('feedback'),
      feedbackId: few('feedback'),
      text,
      at: fc.constant(null),
      language: fc.constant(null),
      source: fc.constant('survey'),
      score: fc.constant(null),
    }),
    fc.record({
      type: fc.constant('figure'),
      name: line,
      text,
      value: grade,
      n: amount,
      low: fc.constant(null),
      high: fc.constant(null),
    }),
  ),
  { maxLength: 4 },
)
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 4 })
const lines = fc.uniqueArray(line)
const byId = { selector: ({ id }: { readonly id: string }) => id, maxLength: 3 }
const money = fc.option(amount.map((each) => ({ amount: each, currency: 'EUR' })))
const feedbackOnce = evidence.map((items) => onceEach(items))

/** The values of every field that some type has, by its name. */
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  title: line,
  description: text,
  tags: lines,
  owner: text,
  isDraft: fc.boolean(),
  isFocus: fc.boolean(),
  links: fc.uniqueArray(fc.constantFrom('left', 'right', 'x', 'y')),
  evidence: feedbackOnce,
  extra: onceIn(fc.record({ name: line, value: text })),
  quote: text,
  demographics: onceIn(fc.record({ name: line, value: text })),
  sliders: onceIn(fc.record({ low: line, high: line, value: amount })),
  skills: onceIn(fc.record({ name: line, level: fc.constantFrom(1, 5) })),
  empathy: fc.uniqueArray(
    fc.record({ id: few('note'), field: fc.constantFrom('sees', 'hears'), text: line, evidence }),
    byId,
  ),
  channelId: fc.option(few('channel')),
  stage: text,
  content: list(fc.record({ kind: fc.constantFrom('link', 'note'), title: line, value: text })),
  activities: lines,
  motivation: text,
  causes: fc.uniqueArray(
    fc.record({
      id: few('cause'),
      parentId: fc.option(few('cause')),
      text: line,
      counterMove: text,
      evidence,
    }),
    byId,
  ),
  expected: text,
  actual: text,
  ideas: fc.uniqueArray(
    fc.record({ id: few('idea'), text: line, by: text, votes: amount, group: text }),
    byId,
  ),
  reach: estimate,
  impact: estimate,
  confidence: estimate,
  effort: estimate,
  due: fc.constantFrom(null, '2026-01-01', '2026-02-01'),
  changes: onceIn(fc.record({ journeyId: few('journey'), stepId: few('step'), leave: estimate })),
  needs: onceIn(fc.record({ resourceId: few('resource'), amount })),
  cost: money,
  gain: money,
  urls: list(
    fc.record({ title: text, url: fc.constantFrom('https://a.example', 'https://b.example') }),
  ),
  marks: fc.uniqueArray(
    fc.record({ id: few('mark'), at: fc.constant('2026-01-01'), text: line }),
    byId,
  ),
  unit: text,
  available: amount,
  target: grade,
  series: onceIn(
    fc.record({
      at: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
      value: amount,
      n: fc.constantFrom(null, 5),
      note: text,
    }),
  ),
}

function onceIn(item: fc.Arbitrary<object>) {
  return fc.uniqueArray(item, { selector: (each) => nameOfItem(each)!.join(), maxLength: 4 })
}

function onceEach(items: readonly object[]): readonly object[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = 'feedbackId' in item ? String(item.feedbackId) : JSON.stringify(item)
    return !seen.has(key) && seen.add(key)
  })
}

const lists = new Set(
  'goals needs expectations motivations frustrations preferences behaviours channels brands interests'.split(
    ' ',
  ),
)
const grades = new Set(
  'severity strength feasibility importance satisfaction significance ease effectiveness'.split(
    ' ',
  ),
)

/** Bodies of a type; choices, rules and pictures are left as they begin. */
function bodyOf(type: RecordType): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const model: Record<string, fc.Arbitrary<unknown>> = {}
  for (const field of Object.keys(recordShapes[type].schema.shape)) {
    const isLines = lists.has(field) && (type === 'persona' || field !== 'needs')
    const value = isLines ? lines : grades.has(field) ? grade : values[field]
    if (value !== undefined) model[field] = value
  }
  return fc.record(model).map((each) => recordBody(type, each) as never)
}

const pair = fc
  .constantFrom(...recordTypes)
  .chain((type) => fc.record({ type: fc.constant(type), into: bodyOf(type), from: bodyOf(type) }))

function join({ type, into, from }: typeof pair extends fc.Arbitrary<infer T> ? T : never) {
  const joining = joinRecords({ id: 'left', body: into }, { id: 'right', body: from })
  const after: Readonly<Record<string, unknown>> = { ...into, ...joining.fields }
  recordBody(type, after)
  const before = Object.fromEntries(Object.keys(joining.fields).map((each) => [each, into[each]]))
  return { ...joining, before, after }
}

test('no item of any list is lost: it is in the list, or told as left', () => {
  fc.assert(
    fc.property(pair, (both) => {
      const { after, left } = join(both)
      for (const [field, items] of Object.entries(both.from)) {
        if (!Array.isArray(items)) continue
        const kept = after[field] as readonly unknown[]
        for (const item of items) {
          if (item === 'left' || item === 'right') continue
          const said = JSON.stringify(withoutIds(item))
          const isKept = kept.some((each) => holds(withoutIds(each), withoutIds(item)))
          const isTold = left.some((each) => JSON.stringify(withoutIds(each.value)) === said)
          expect(isKept || isTold, `${field}: ${said}`).toBe(true)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('what the one that stays said is said still', () => {
  fc.assert(
    fc.property(pair, (both) => {
      const { after } = join(both)
      for (const [field, value] of Object.entries(both.into)) {
        if (!Array.isArray(value)) continue
        const kept = after[field] as readonly unknown[]
        for (const item of value.filter((each) => each !== 'right' && each !== 'left'))
          expect(
            kept.some((each) => holds(each, item)),
            field,
          ).toBe(true)
      }
    }),
  )
})

test('parted again, both are as they were', () => {
  fc.assert(
    fc.property(pair, (both) => {
      const { after, before, fields } = join(both)
      const kept = { before: asStored(before), after: asStored(fields) }
      const now = { ...after, ...partFields(after, kept) }
      expect(now).toEqual(both.into)
    }),
    { numRuns: 500 },
  )
})

test('what others changed after the joining stays when the two are parted', () => {
  fc.assert(
    fc.property(pair, (both) => {
      const { after, before, fields } = join(both)
      const changed = {
        ...after,
        description: 'Written since',
        tags: [...(after['tags'] as string[]), 'put since'],
      }
      const now = { ...changed, ...partFields(changed, { before, after: fields }) }
      expect(now).toEqual({
        ...both.into,
        description: 'Written since',
        tags: [...(both.into['tags'] as string[]), 'put since'],
      })
    }),
  )
})

/** A store keeps the fields of an object in its own order. */
function asStored<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(asStored) as T
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([name, each]) => [name, asStored(each)])) as T
}

/** Reasons and ideas may get another id; what they say is the same. */
function withoutIds(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item
  const { id: _, parentId: __, ...said } = item as Record<string, unknown>
  return said
}

/** Whether one item says all that another does; what that one leaves open may be filled. */
function holds(kept: unknown, item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return kept === item
  return Object.entries(item).every(([name, value]) => {
    const own = (kept as Record<string, unknown>)[name]
    return JSON.stringify(own) === JSON.stringify(value) || value === null || value === ''
  })
}

test('two quotes of one interview are both taken over', () => {
  const quote = (second: number) => ({
    type: 'feedback',
    feedbackId: 'talk',
    text: `At ${second}`,
    at: null,
    language: null,
    source: 'survey',
    score: null,
    second,
  })
  const body = recordBody('painPoint', { title: 'Slow', evidence: [] })
  const from = { ...body, evidence: [quote(5), quote(17)] }
  const { fields, left } = joinRecords(
    { id: 'left', body: { ...body, evidence: [quote(5)] } },
    { id: 'right', body: from },
  )
  expect(fields).toMatchObject({ evidence: [{ second: 5 }, { second: 17 }] })
  expect(left).toEqual([])
})
