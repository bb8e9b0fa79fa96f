import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OrderedTouchpoint, proposeStages } from './stage-proposal.ts'

const touchpoint = (title: string, stage = '', ...at: number[]): OrderedTouchpoint => ({
  id: title,
  title,
  stage,
  seen: at.map((each) => ({ at: each, stage: '' })),
})
const told = (touchpoints: readonly OrderedTouchpoint[]) =>
  proposeStages(touchpoints).map(({ title, touchpoints: own }) => [
    title,
    ...own.map(({ id }) => id),
  ])

test('touchpoints stand as customers meet them, in the stages that people gave them', () => {
  expect(
    told([
      touchpoint('Checkout', 'Purchase', 0.8),
      touchpoint('Advert', 'Awareness', 0),
      touchpoint('Basket', 'Purchase', 0.6, 0.7),
      touchpoint('Search', 'Research', 0.3),
    ]),
  ).toEqual([
    ['Awareness', 'Advert'],
    ['Research', 'Search'],
    ['Purchase', 'Basket', 'Checkout'],
  ])
})

test('without logs stages stand as maps usually have them, unknown ones last', () => {
  expect(
    told([
      touchpoint('Newsletter', 'Loyalty'),
      touchpoint('Window', 'Strange'),
      touchpoint('Till', 'Purchase'),
      touchpoint('Poster', 'Awareness'),
    ]),
  ).toEqual([
    ['Awareness', 'Poster'],
    ['Purchase', 'Till'],
    ['Loyalty', 'Newsletter'],
    ['Strange', 'Window'],
  ])
})

test('what no log meets stands behind the stages that usually come before it', () => {
  expect(
    told([
      touchpoint('Call', 'Support'),
      touchpoint('Poster', 'Awareness'),
      touchpoint('Till', 'Purchase', 0.4),
      touchpoint('Letter', 'Renewal', 0.9),
    ]),
  ).toEqual([
    ['Awareness', 'Poster'],
    ['Purchase', 'Till'],
    ['Support', 'Call'],
    ['Renewal', 'Letter'],
  ])
})

test('without any stage each touchpoint parts the journey; between two of one stage it joins that', () => {
  expect(told([touchpoint('B', '', 0.5), touchpoint('A', '', 0.1)])).toEqual([
    ['A', 'A'],
    ['B', 'B'],
  ])
  expect(
    told([touchpoint('A', 'Use', 0.1), touchpoint('B', '', 0.5), touchpoint('C', 'Use', 0.9)]),
  ).toEqual([['Use', 'A', 'B', 'C']])
})

test('every touchpoint stands in exactly one stage, and a named stage is there once', () => {
  const any = fc.record({
    id: fc.uuid(),
    title: fc.string({ minLength: 1 }),
    stage: fc.constantFrom('', 'Purchase', 'Awareness', 'Odd', 'odd ', 'Even'),
    seen: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        stage: fc.constantFrom('', 'Use'),
      }),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ id }) => id }), (touchpoints) => {
      const stages = proposeStages(touchpoints)
      const ids = stages.flatMap((stage) => stage.touchpoints.map(({ id }) => id))
      expect(ids.toSorted()).toEqual(touchpoints.map(({ id }) => id).toSorted())
      for (const name of ['purchase', 'awareness', 'odd', 'even'])
        expect(
          stages.filter(({ title, touchpoints: own }) => {
            const first = touchpoints.find(({ id }) => id === own[0]!.id)!
            return title.trim().toLowerCase() === name && first.stage.trim() !== ''
          }).length,
        ).toBeLessThanOrEqual(1)
    }),
  )
})
