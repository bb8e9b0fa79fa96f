import { useSession } from '../../editing/live.tsx'

/** Whether who looks may also change; until it is known, not. */
export function useMayEdit(): boolean {
  const role = useSession().data?.member.role
  return role !== undefined && role !== 'viewer' && role !== 'commenter'
}
