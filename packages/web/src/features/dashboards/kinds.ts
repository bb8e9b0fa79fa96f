import type { TileKind } from '@desirepath/core'
import {
  Bookmark,
  Flag,
  Gauge,
  History,
  Headphones,
  Inbox,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  Map as MapIcon,
  Quote,
  ShieldCheck,
  StickyNote,
  Target,
  Wrench,
} from 'lucide-react'

export const kindIcons = {
  metric: Gauge,
  journey: MapIcon,
  painPoints: Flag,
  opportunities: Lightbulb,
  solutions: Wrench,
  findings: ShieldCheck,
  gaps: Target,
  support: Headphones,
  verbatims: Quote,
  list: Bookmark,
  checklist: ListChecks,
  mine: Inbox,
  activity: History,
  note: StickyNote,
} as const satisfies Record<TileKind, LucideIcon>

/** In the order in which they are offered. */
export const kinds = Object.keys(kindIcons) as readonly TileKind[]
