import { type CodedColumn, type EventColumns, hitsOf } from '@desirepath/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discover, drillDown, leavingReasons, originsOf, workingsOf } from '../src/index.ts'
import { columnsOf, opinion } from './logs.ts'

interface Step {
  readonly activity: string
  readonly source: string
  readonly term: string
}

const ACTIVITIES = ['visit', 'search', 'cart', 'pay']

const step = fc.record({
  activity: fc.constantFrom(...ACTIVITIES),
  source: fc.constantFrom(
    '',
    '',
    'Google',
    'google ',
    'https://www.news.example/a?b=1',
    'https://news.example',
  ),
  term: fc.constantFrom('', '', '', 'Red  shoes', 'red shoes', 'hat'),
})
const journeys = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 40,
})
const said = fc.array(fc.constantFrom('', 'Too expensive', 'too  expensive', 'Slow'), {
  maxLength: 40,
})

function logOf(walks: readonly (readonly Step[])[]): EventColumns {
  const log = columnsOf(
    walks.map((events, i) => ({
      customer: `c${i}`,
      activities: events.map(({ activity }) => activity),
    })),
  )
  const coded = (name: string, of: (event: Step) => string): CodedColumn => {
    const texts = walks.flat().map(of)
    const values = ['', ...new Set(texts.filter((text) => text !== ''))]
    return { name, values, codes: Uint16Array.from(texts, (text) => values.indexOf(text)) }
  }
  return {
    ...log,
    attributes: [
      coded('utm_source', ({ source }) => source),
      coded('searchTerm', ({ term }) => term),
    ],
  }
}

const sourceOf = (text: string) =>
  text.includes('news.example') ? 'news.example' : text.toLowerCase().trim()
const termOf = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ')

test('sources, searches and reasons are those of counting one by one, and lead to exactly whom they count', () => {
  fc.assert(
    fc.property(journeys, said, (walks, answers) => {
      const columns = logOf(walks)
      const feedback = answers.map((reason, i) =>
        opinion({ id: `f${i}`, customer: `c${i}`, metadata: { 'Why did you leave?': reason } }),
      )
      const { journey } = discover({
        columns,
        feedback,
        options: { cut: 'none', seed: 1, success: 'pay' },
      })
      const drill = drillDown(journey, workingsOf(journey, columns, feedback))
      const origins = originsOf(drill, { source: 'utm_source', search: 'searchTerm' })
      const has = (events: readonly Step[], id: string | null) => {
        const own = journey.steps.find((each) => each.id === id)?.activities ?? []
        return id === null
          ? events.length
          : events.findIndex(({ activity }) => own.includes(activity)) + 1
      }
      for (const { stepId, journeys: all, sources } of origins.source!.places) {
        const reached = walks
          .map((events) => events.slice(0, has(events, stepId)))
          .filter((events) => events.length > 0)
        expect(all).toBe(reached.length)
        for (const { name, first, last } of sources) {
          const from = reached.filter((events) => {
            const own = events
              .map(({ source }) => sourceOf(source))
              .filter((source) => source !== '')
            return (own[0] ?? '') === name
          })
          expect(hitsOf(first.share)).toBe(from.length)
          for (const [touch, { share }] of [
            ['first', first],
            ['last', last],
          ] as const) {
            const ref = { figure: 'source', column: 'utm_source', touch, name } as const
            const members = drill.members({ ...ref, ...(stepId !== null && { stepId }) })!
            expect(members.journeys).toHaveLength(hitsOf(share))
          }
        }
        for (const touch of ['first', 'last'] as const)
          expect(sources.reduce((sum, each) => sum + hitsOf(each[touch].share), 0)).toBe(all)
      }
      for (const { stepId, terms, journeys: all } of origins.search!.places) {
        for (const { name, journeys: n, again, left } of terms) {
          const ref = {
            figure: 'search',
            column: 'searchTerm',
            name,
            ...(stepId !== null && { stepId }),
          } as const
          expect(drill.members(ref)!.journeys).toHaveLength(n)
          if (again.value !== null)
            expect(drill.members({ ...ref, after: 'again' })!.journeys).toHaveLength(hitsOf(again))
          if (left.value !== null)
            expect(drill.members({ ...ref, after: 'left' })!.journeys).toHaveLength(hitsOf(left))
          if (stepId === null)
            expect(n).toBe(
              walks.filter((events) => events.some(({ term }) => termOf(term) === name)).length,
            )
        }
        const any = {
          figure: 'search',
          column: 'searchTerm',
          ...(stepId !== null && { stepId }),
        } as const
        expect(drill.members(any)!.journeys).toHaveLength(all)
      }
      // Where nobody pays, a journey is over where journeys usually end, and that is no leaving.
      if (!walks.flat().some(({ activity }) => activity === 'pay')) return
      const { column, steps } = leavingReasons(drill, null, null)
      const isSaid = answers.slice(0, walks.length).some((each) => each !== '')
      if (isSaid) expect(column).toEqual({ of: 'answers', column: 'Why did you leave?' })
      for (const { stepId, leave, said: why, reasons } of steps) {
        const last = walks.map((events) => events.at(-1)!.activity)
        const own = journey.steps.find(({ id }) => id === stepId)!.activities
        const left = walks.flatMap((events, i) =>
          own.includes(last[i]!) && !events.some(({ activity }) => activity === 'pay') ? [i] : [],
        )
        expect(leave).toBe(left.length)
        expect(hitsOf(why)).toBe(left.filter((i) => (answers[i] ?? '') !== '').length)
        for (const { name, journeys: n } of reasons) {
          expect(n).toBe(left.filter((i) => termOf(answers[i] ?? '') === name).length)
          const members = drill.members({ figure: 'reason', ...column!, name, stepId })!
          expect(members.journeys).toHaveLength(n)
          expect(members.feedback).toHaveLength(n)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('columns are found by their names, or where searches are made; free words become themes', () => {
  const searching = Array.from({ length: 60 }, (_, i) => [
    { activity: 'visit', source: i % 2 === 0 ? 'Google' : '', term: '' },
    { activity: 'search', source: '', term: `hat ${i % 4}` },
  ])
  const paying = Array.from({ length: 10 }, () => [{ activity: 'pay', source: '', term: '' }])
  const walks = [...searching, ...paying]
  const { attributes, ...columns } = logOf(walks)
  const renamed = {
    ...columns,
    attributes: attributes.map((each) => ({
      ...each,
      name: each.name === 'searchTerm' ? 'label' : each.name,
    })),
  }
  const feedback = searching.map((_, i) =>
    opinion({
      id: `f${i}`,
      customer: `c${i}`,
      text: i % 2 === 0 ? 'The delivery costs far too much' : 'I could not find my size anywhere',
    }),
  )
  const { journey } = discover({
    columns: renamed,
    feedback,
    options: { cut: 'none', seed: 1, success: 'pay' },
  })
  const drill = drillDown(journey, workingsOf(journey, renamed, feedback))
  const { source, search } = originsOf(drill, { source: null, search: null })
  expect([source?.column, search?.column]).toEqual(['utm_source', 'label'])
  expect(search!.places[0]).toMatchObject({ searches: 60, journeys: 60 })
  expect(search!.places[0]!.terms[0]!.left).toMatchObject({ value: 1, n: 15 })
  const { column, isThemes, steps } = leavingReasons(drill, null, null)
  expect([column, isThemes]).toEqual([{ of: 'words', column: '' }, true])
  const { reasons, leave } = steps.find((each) => each.leave > 0)!
  expect(leave).toBe(60)
  expect(reasons.map(({ journeys }) => journeys)).toEqual([30, 30])
  expect(reasons.map(({ label }) => label).join(' ')).toMatch(/delivery|costs/i)
})
