import { recordNouns } from '../record/kinds.ts'
import type { TileKind } from './tile.ts'

export const MOST_TILES = 60

/** Lists that a tile can show as a saved view has them. */
export const tilePlaces = [...Object.values(recordNouns), 'decide'] as const
export type TilePlace = (typeof tilePlaces)[number]

/** How large a tile of a kind is at first. */
export const usualSizes = {
  metric: { w: 4, h: 5 },
  journey: { w: 6, h: 6 },
  painPoints: { w: 6, h: 6 },
  opportunities: { w: 6, h: 6 },
  solutions: { w: 6, h: 6 },
  findings: { w: 4, h: 5 },
  gaps: { w: 4, h: 6 },
  support: { w: 6, h: 4 },
  verbatims: { w: 6, h: 6 },
  list: { w: 4, h: 6 },
  checklist: { w: 4, h: 5 },
  mine: { w: 4, h: 5 },
  activity: { w: 4, h: 6 },
  note: { w: 4, h: 4 },
} as const satisfies Record<TileKind, { readonly w: number; readonly h: number }>
