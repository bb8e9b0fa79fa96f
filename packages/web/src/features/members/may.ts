import { isAtLeast, leastRole } from '@desirepath/contract'
import type { Route } from '../../api/call.ts'
import { useSession } from '../../editing/live.tsx'

/**
 * Whether the member of this browser may do something, by the table that the server holds everybody
 * to; false until it is known who they are.
 */
export function useMay(route: Route): boolean {
  const role = useSession().data?.member.role
  return role !== undefined && isAtLeast(role, leastRole(route))
}
