import { useRouter } from '@tanstack/react-router'
import { History } from 'lucide-react'
import type { Command, CommandGroup } from './command.ts'
import { words } from './words.ts'

const KEY = 'desirepath.recent'
const MOST = 6

interface Kept {
  readonly label: string
  readonly note: string
  readonly href: string
}

/** Places that were gone to by the palette in this browser, the last one first. */
export function useRecent(): CommandGroup | null {
  const router = useRouter()
  const items = read().map(({ label, note, href }) => ({
    key: `recent ${href}`,
    label,
    note,
    icon: History,
    href,
    run: () => router.history.push(href),
  }))
  return items.length === 0 ? null : { value: words.groups.recent, items }
}

/** Keeps where a command leads, if it leads to a place. */
export function keepRecent({ label, note, href }: Command): void {
  if (href === undefined) return
  const others = read().filter((each) => each.href !== href)
  const kept: readonly Kept[] = [{ label, note, href }, ...others].slice(0, MOST)
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing has no recent places.
  }
}

function read(): readonly Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

function isKept(value: unknown): value is Kept {
  const { label, note, href } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>
  return (
    typeof label === 'string' &&
    typeof note === 'string' &&
    typeof href === 'string' &&
    href.startsWith('/')
  )
}
