import { z } from 'zod'
import { COLUMNS, LEAST, MOST_ROWS } from './arrangement.ts'
import { MOST_TILES, tilePlaces } from './kinds.ts'

const id = z.string().min(1).max(200)
/** Of one journey; null is all of them. */
const journeyId = id.nullable()

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
  /** What happened in the workspace, by day. */
  z.object({ kind: z.literal('activity') }),
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
  /** Its place among the tiles on a phone, from 0; left out, they stand there in the order of reading. */
  turn: z.number().int().min(0).max(MOST_TILES).optional(),
  subject: subjectSchema,
})
export type Tile = z.infer<typeof tileSchema>

export const tilesSchema = z
  .array(tileSchema)
  .max(MOST_TILES, `a dashboard has ${MOST_TILES} tiles at most`)
  .refine((tiles) => new Set(tiles.map((tile) => tile.id)).size === tiles.length, {
    message: 'two tiles have the same id',
  })
