import fc from 'fast-check'
import type { Card, Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
import { blankJourney } from '../test/blank-journey.ts'
import { seededDocument } from '../test/peers.ts'
import { applyJourney } from './apply.ts'
import { addCard, cardText, mergeCells } from './edits/cards.ts'
import { addStep, moveStep, removeStep } from './edits/columns.ts'
import { projectJourney } from './projection.ts'

const change = fc.oneof(
  fc.record({ type: fc.constant('insert' as const), at: fc.nat(7) }),
  fc.record({ type: fc.constant('remove' as const), at: fc.nat(7) }),
  fc.record({ type: fc.constant('move' as const), at: fc.nat(7), to: fc.nat(7) }),
)

test('whatever is done to the columns, a merge stays an unbroken run and keeps its words', () => {
  fc.assert(
    fc.property(
      fc.nat(4),
      fc.integer({ min: 2, max: 4 }),
      fc.array(change, { minLength: 1, maxLength: 8 }),
      (from, width, changes) => {
        const doc = seededDocument(1)
        applyJourney(doc, blankJourney(7))
        const columns = projectJourney(doc).steps.map(({ id }) => id)
        const range = columns.slice(from, from + width)
        for (const stepId of range) addCard(doc, { laneId: 'doing', stepId }, { text: stepId })
        const card = mergeCells(doc, { laneId: 'doing', from: range[0]!, to: range.at(-1)! })
        fc.pre(card !== null)
        for (const each of changes) {
          const before = projectJourney(doc)
          const covered = coverOf(before, card!)
          const step = before.steps[each.at % before.steps.length]!
          if (each.type === 'insert')
            addStep(doc, { title: 'new', place: { stageId: 'a', index: each.at } })
          else if (each.type === 'move') moveStep(doc, step.id, { stageId: 'a', index: each.to })
          else if (before.steps.length > 1) {
            removeStep(doc, step.id)
            // With its last column a card is gone, as any other card would be.
            if (covered.length === 1 && covered[0] === step.id) {
              expect(cardOf(projectJourney(doc), card!)).toBeUndefined()
              return
            }
          }
          const after = projectJourney(doc)
          const now = coverOf(after, card!)
          expect(cardOf(after, card!), `lost by ${each.type}`).toBeDefined()
          // What it covers now, it covered before, or it was put between.
          const isInserted = (id: string) => !before.steps.some((old) => old.id === id)
          for (const id of now) {
            const isMoved = each.type === 'move' && id === step.id
            expect(covered.includes(id) || isInserted(id) || isMoved).toBe(true)
          }
        }
        for (const stepId of range) expect(cardText(doc, card!)).toContain(stepId)
      },
    ),
    { numRuns: 300 },
  )
})

/** The steps under a card, from left to right. */
function coverOf(journey: Journey, cardId: string): string[] {
  const at = journey.lanes
    .flatMap(({ cells }) => cells)
    .find(({ cards }) => cards.some(({ id }) => id === cardId))
  if (at === undefined) return []
  const first = journey.steps.findIndex(({ id }) => id === at.stepId)
  const { span = 1 } = cardOf(journey, cardId) ?? {}
  return journey.steps.slice(first, first + span).map(({ id }) => id)
}

function cardOf(journey: Journey, cardId: string): Card | undefined {
  return journey.lanes
    .flatMap(({ cells }) => cells.flatMap(({ cards }) => cards))
    .find(({ id }) => id === cardId)
}
