import { isAtLeast, policy } from '@desirepath/contract'
import { useSession } from '../../editing/live.tsx'
import type { Dashboard } from './queries.ts'

/** Whether the member may make dashboards for everybody; all may make some for themselves. */
export function useMayShare(): boolean {
  const role = useSession().data?.member.role
  return role !== undefined && isAtLeast(role, policy.edit)
}

/** Their own are everyone’s to change; those for everybody are part of what is edited. */
export function useMayArrange({ isPrivate }: Pick<Dashboard, 'isPrivate'>): boolean {
  return useMayShare() || isPrivate
}
