import { isAtLeast, leastRole } from '@desirepath/contract'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Route } from '../../api/call.ts'
import { useSession } from '../../editing/live.tsx'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Empty } from '../../ui/panel.tsx'
import { roleWords, words } from './words.ts'

/** A screen for those who may do what it is for; others who come by its address are told why not. */
export function ForRole({
  route,
  title,
  children,
}: {
  readonly route: Route
  readonly title: string
  readonly children: ReactNode
}) {
  const role = useSession().data?.member.role
  if (role === undefined) return null
  const least = leastRole(route)
  if (isAtLeast(role, least)) return children
  return (
    <Screen title={title}>
      <ScreenBody>
        <Empty icon={Lock} title={words.notYours}>
          <p>{words.takesRole(roleWords[role].name, roleWords[least].name)}</p>
        </Empty>
      </ScreenBody>
    </Screen>
  )
}
