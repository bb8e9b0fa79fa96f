import { z } from 'zod'
import { recordNouns } from '../record/kinds.ts'
import { COLUMNS, LEAST, MOST_ROWS } from './arrangement.ts'

const id = z.string().min(1).max(200)
/** Of one journey; null is all of them. */
const journeyId = id.nullable()

/** Lists that a tile can show as a saved view has them. */
export const tilePlaces = [...Object.values(recordNouns), 'decide'] as const
export type TilePlace = (typeof tilePlaces)[number]

/** What a tile shows. It names where its figures are kept and holds none itself. */
export const subjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('metric'), metricId: id }),
  z.object({ kind: z.literal('journey'), journeyId: id, shows: z.enum(['feeling', 'reach']) }),
  z.object({ kind: z.literal('painPoints'), journeyId }),
  z.object({ kind: z.literal('opportunities'), journeyId }),
  z.object({ kind: z.literal('solutions'), journeyId }),
  /** What to check about the records of the workspace, or on one journey. */
  z.object({ kind: z.literal('findings'), journeyId }),
  /** Where a journey is most wrong. */
  z.object({ kind: z.literal('gaps'), journeyId: id }),
  z.object({ kind: z.literal('support'), journeyId: id }),
  /** The newest of a saved view of the evidence, or of a theme; of all without either. */
  z.object({ kind: z.literal('verbatims'), viewId: id.nullable(), themeId: id.nullable() }),
  z.object({ kind: z.literal('list'), place: z.enum(tilePlaces), viewId: id.nullable() }),
  /** Null is all that are under way. */
  z.object({ kind: z.literal('checklist'), checklistId: id.nullable() }),
  z.object({ kind: z.literal('mine') }),
  z.object({ kind: z.literal('note'), text: z.string().max(5000) }),
])
export type Subject = z.infer<typeof subjectSchema>
export type TileKind = Subject['kind']

export const tileSchema = z.object({
  id,
  /** A name of its own; empty for that of what it shows. */
  title: z.string().trim().max(200),
  x: z
    .number()
    .int()
    .min(0)
    .max(COLUMNS - 1),
  y: z.number().int().min(0).max(10_000),
  w: z.number().int().min(LEAST.w).max(COLUMNS),
  h: z.number().int().min(LEAST.h).max(MOST_ROWS),
  subject: subjectSchema,
})
export type Tile = z.infer<typeof tileSchema>

export const MOST_TILES = 60

export const tilesSchema = z
  .array(tileSchema)
  .max(MOST_TILES, `a dashboard has ${MOST_TILES} tiles at most`)
  .refine((tiles) => new Set(tiles.map((tile) => tile.id)).size === tiles.length, {
    message: 'two tiles have the same id',
  })

/** How large a tile of a kind is at first. */
export const usualSizes = {
  metric: { w: 4, h: 5 },
  journey: { w: 6, h: 6 },
  painPoints: { w: 6, h: 6 },
  opportunities: { w: 6, h: 6 },
  solutions: { w: 6, h: 6 },
  findings: { w: 4, h: 6 },
  gaps: { w: 4, h: 6 },
  support: { w: 6, h: 4 },
  verbatims: { w: 6, h: 6 },
  list: { w: 4, h: 6 },
  checklist: { w: 4, h: 5 },
  mine: { w: 4, h: 6 },
  note: { w: 4, h: 4 },
} as const satisfies Record<TileKind, { readonly w: number; readonly h: number }>
