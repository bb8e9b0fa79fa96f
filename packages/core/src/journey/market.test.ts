import { expect, test } from 'vitest'
import { blankCard } from './blank.ts'
import { marketNotes } from './market.ts'

const note = (id: string, text: string, sourceType?: 'trend' | 'review') => ({
  ...blankCard,
  id,
  text,
  ...(sourceType && {
    evidence: [
      {
        type: 'feedback' as const,
        feedbackId: `of-${id}`,
        text,
        at: '2026-05-20T00:00:00.000Z',
        language: 'en',
        source: 'Trade journal',
        score: null,
        sourceType,
      },
    ],
  }),
})

const lane = (type: 'market' | 'text', cells: { stepId: string; cards: object[] }[]) =>
  ({ id: type, type, title: '', subtitle: '', cells }) as never
const steps = [{ id: 'a' }, { id: 'b' }] as never

test('notes are told in the order of the steps, by kind and first line; other lanes hold none', () => {
  const lanes = [
    lane('text', [{ stepId: 'a', cards: [note('x', 'No note', 'trend')] }]),
    lane('market', [
      { stepId: 'b', cards: [note('2', 'Only words')] },
      { stepId: 'a', cards: [note('1', '**Lockers double**\nIn two years.', 'trend')] },
    ]),
  ]
  expect(marketNotes({ lanes, steps })).toMatchObject([
    { stepId: 'a', kind: 'trend', title: 'Lockers double', evidence: { feedbackId: 'of-1' } },
    { stepId: 'b', kind: null, title: 'Only words', evidence: null },
  ])
  expect(marketNotes({ lanes, steps }, ['b'])).toHaveLength(1)
})

test('a review in the lane is no note of the market', () => {
  const lanes = [lane('market', [{ stepId: 'a', cards: [note('1', 'Late', 'review')] }])]
  expect(marketNotes({ lanes, steps })[0]?.kind).toBeNull()
})
