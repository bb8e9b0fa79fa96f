import { changeRecord, edit, placeShared } from '@desirepath/collab'
import { expectationGaps, gapEvidence, notedGap, recordBody } from '@desirepath/core'
import { addRecord, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { laneOf } from '../library/placing.ts'
import type { Live } from '../live/live.ts'
import { newId } from '../new-id.ts'
import { shownName } from '../session/shown-name.ts'

/** Gaps between what is expected and what is: computed from a map, and made pain points of. */
export function expectationRoutes({
  store,
  live,
}: {
  readonly store: Store
  readonly live: Live
}): Pick<Handlers, 'expectationGaps' | 'noteExpectationGap'> {
  return {
    async expectationGaps({ workspaceId, params }) {
      const { journey } = await live.read({ workspaceId, journeyId: params.id! })
      const items = expectationGaps(journey)
      return { items: items.map((gap) => ({ ...gap, recordId: notedGap(journey, gap.stepId) })) }
    },
    async noteExpectationGap({ workspaceId, member, params, body: { stepId, title } }) {
      const ref = { workspaceId, journeyId: params.id! }
      const { journey } = await live.read(ref)
      const known = notedGap(journey, stepId)
      if (known !== null) return { id: known }
      const gap = expectationGaps(journey).find((each) => each.stepId === stepId)
      if (gap === undefined)
        throw new ProblemError('not-found', 'Nothing is expected at this step that is not met.')
      const id = newId()
      const { expected, actual, severity } = gap
      const author = shownName(member)
      const body = recordBody('painPoint', { title, form: 'gap', expected, actual })
      await addRecord(store, { workspaceId, id }, { type: 'painPoint', body, author })
      await live.edit(ref, author, (doc) =>
        edit(doc, () => {
          const laneId = laneOf(doc, journey, 'painPoints')
          const words = { title, isDraft: false, description: '' }
          placeShared(doc, { id, type: 'painPoint', ...words }, { laneId, stepId })
          // The figures are those of this map, and stay with it.
          changeRecord(doc, id, { evidence: [gapEvidence(gap)], severity })
        }),
      )
      return { id }
    },
  }
}
