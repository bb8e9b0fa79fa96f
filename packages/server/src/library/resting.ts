import { type Evidence, evidenceOfRecord, type Journey, type RecordType } from '@desirepath/core'
import { namingItem } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { storedJourney } from '../journeys/stored.ts'
import { createFind } from './find.ts'
import type { SearchDeps } from './search.ts'

/** What rests on an item: a card or finding of a map, or a record of the workspace. */
interface Resting {
  readonly kind: 'card' | RecordType
  readonly id: string
  readonly title: string
  /** The map where it was put to it; null on the page of the record. */
  readonly journey: { readonly id: string; readonly title: string } | null
  /** Of a card: its lane and step. */
  readonly place: string
  readonly against: boolean
}

/** What of maps and records rests on an item of the library. */
export function restingRoutes(deps: SearchDeps): Pick<Handlers, 'restingOnEvidence'> {
  const find = createFind(deps)
  return {
    async restingOnEvidence({ workspaceId, params }) {
      const id = params.item!
      await find(workspaceId, [id])
      const { journeys, records } = await namingItem(deps.store, workspaceId, id)
      const onPages = records.flatMap((record): Resting[] => {
        const own = evidenceOfRecord(record.type, record.body).filter((each) => isOf(each, id))
        const { type: kind, title } = record
        return own.length === 0
          ? []
          : [{ kind, id: record.id, title, journey: null, place: '', against: isAgainst(own) }]
      })
      const onMaps = journeys.flatMap(({ document }) => restingOn(storedJourney(document), id))
      return { items: [...onPages, ...onMaps] }
    },
  }
}

function restingOn(journey: Journey, itemId: string): Resting[] {
  const map = { id: journey.id, title: journey.title }
  const steps = new Map(journey.steps.map((step) => [step.id, step.title]))
  const records = journey.records.flatMap(({ id, type: kind, title, evidence }): Resting[] => {
    const own = evidence.filter((each) => isOf(each, itemId))
    return own.length === 0
      ? []
      : [{ kind, id, title, journey: map, place: '', against: isAgainst(own) }]
  })
  const cards = journey.lanes.flatMap((lane) =>
    lane.cells.flatMap(({ stepId, cards: own }) =>
      own.flatMap(({ id, text, evidence = [] }): Resting[] => {
        const said = evidence.filter((each) => isOf(each, itemId))
        if (said.length === 0) return []
        const place = [lane.title, steps.get(stepId) ?? ''].filter(Boolean).join(' · ')
        const title = (text ?? '').slice(0, 200)
        return [{ kind: 'card', id, title, journey: map, place, against: isAgainst(said) }]
      }),
    ),
  )
  return [...records, ...cards]
}

function isOf(evidence: Evidence, itemId: string): boolean {
  return evidence.type === 'feedback' && evidence.feedbackId === itemId
}

function isAgainst(evidence: readonly Evidence[]): boolean {
  return evidence.every(({ against }) => against === true)
}
