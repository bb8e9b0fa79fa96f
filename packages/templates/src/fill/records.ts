import { contentId, type JourneyRecord, unmeasuredRecord } from '@desirepath/core'
import { listOf } from '../words.ts'
import type { Column } from './columns.ts'

/** The pain points, delights and opportunities of all steps, as drafts that rest on nothing yet. */
export function recordsOf(columns: readonly Column[], journeyId: string): JourneyRecord[] {
  return columns.flatMap((column) => {
    const { stepId, at, words } = column
    const record = (type: JourneyRecord['type'], i: number, title: string): JourneyRecord =>
      unmeasuredRecord({
        id: contentId(type, journeyId, at, i),
        type,
        title,
        stepIds: [stepId],
        draft: true,
      })
    const pains = (words.pains ?? []).flatMap(({ pain, severity, idea }, i) => {
      const hurt = { ...record('painPoint', i, pain), severity }
      return [hurt, { ...record('opportunity', i, idea), links: [hurt.id] }]
    })
    const delights = listOf(words.delights).map((title, i) => record('delight', i, title))
    return [...pains, ...delights]
  })
}
