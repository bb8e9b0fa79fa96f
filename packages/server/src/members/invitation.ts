import { rolesToInvite } from '@desirepath/contract'
import type { StoredInvitation } from '@desirepath/store'

/** Whether a link lets anybody in: only as long as who made it may still make such links. */
export function letsIn({ role, maker, isOfBefore }: StoredInvitation): boolean {
  if (isOfBefore) return true
  return maker !== null && !maker.isRemoved && rolesToInvite(maker.role).includes(role)
}
