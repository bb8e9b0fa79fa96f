import { z } from 'zod'
import { viewKinds, viewSettingNames } from './view-settings.ts'

/** A way to look at a journey that everyone has under its name. */
export const savedViewSchema = z.object({
  id: z.string().min(1).max(200),
  title: z.string().min(1).max(200),
  kind: z.enum(viewKinds),
  settings: z.partialRecord(z.enum(viewSettingNames), z.string().min(1).max(20_000)),
  /** Widths of columns by step, in pixels at 100 %, in place of the map's own. */
  widths: z.record(z.string(), z.number().int().min(96).max(960)).optional(),
})
export type SavedView = z.infer<typeof savedViewSchema>
export type ViewSettings = SavedView['settings']
