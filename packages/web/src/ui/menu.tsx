import { cloneElement, type ComponentProps, type ReactElement, type ReactNode } from 'react'
import { late } from './late.tsx'
import { useReach } from './reach.ts'

type Parts = typeof import('./menu-parts.tsx')

const parts = late(() => import('./menu-parts.tsx'))

/** A menu that opens below the given button. */
export function Menu({
  trigger,
  align = 'end',
  children,
}: {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly align?: 'start' | 'end'
  readonly children: ReactNode
}) {
  const { part, button, ...reach } = useReach(parts, 'menu')
  if (part === null) return cloneElement(trigger, reach.trigger)
  return <part.MenuRoot {...{ trigger, button, align }}>{children}</part.MenuRoot>
}

export function MenuItem(props: ComponentProps<Parts['MenuItem']>) {
  const loaded = parts.useLoaded()
  return loaded && <loaded.MenuItem {...props} />
}

/** A link in a menu; `download` saves what it points at. */
export function MenuLink(props: ComponentProps<Parts['MenuLink']>) {
  const loaded = parts.useLoaded()
  return loaded && <loaded.MenuLink {...props} />
}

export function MenuCheck(props: ComponentProps<Parts['MenuCheck']>) {
  const loaded = parts.useLoaded()
  return loaded && <loaded.MenuCheck {...props} />
}

/** One of several; the chosen one has a check, and choosing closes the menu. */
export function MenuChoices(props: ComponentProps<Parts['MenuChoices']>) {
  const loaded = parts.useLoaded()
  return loaded && <loaded.MenuChoices {...props} />
}

export function MenuGroup(props: ComponentProps<Parts['MenuGroup']>) {
  const loaded = parts.useLoaded()
  return loaded && <loaded.MenuGroup {...props} />
}

export function MenuDivider() {
  const loaded = parts.useLoaded()
  return loaded && <loaded.MenuDivider />
}
