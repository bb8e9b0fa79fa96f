import {
  findOpenWorkshop,
  joinWorkshop,
  type LiveRef,
  type Store,
  type StoredWorkshop,
  type WorkshopRef,
} from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'
import type { Live } from '../live/live.ts'
import type { Member } from '../session/session.ts'
import { shownName } from '../session/shown-name.ts'

export interface WorkshopDeps {
  readonly store: Store
  readonly live: Live
}

export interface UnderWay {
  readonly ref: WorkshopRef
  readonly workshop: StoredWorkshop
}

/** The workshop of a journey that is under way. */
export async function underWay(store: Store, ref: LiveRef): Promise<UnderWay> {
  const workshop = await findOpenWorkshop(store, ref)
  if (workshop === null) throw new ProblemError('not-found', 'No workshop is under way here.')
  return { ref: { ...ref, workshopId: workshop.id }, workshop }
}

/** Whoever does something in a workshop takes part in it; says whether that is news. */
export function takePart(store: Store, ref: WorkshopRef, member: Member): Promise<boolean> {
  return joinWorkshop(store, ref, {
    person: member.id,
    name: shownName(member),
    role: member.role,
  })
}

/** Has open screens ask again; what there is to see differs from person to person. */
export function tellOfChange(live: Live, ref: LiveRef): void {
  live.tell(ref, { type: 'workshop' })
}
