import { z } from 'zod'

const share = z.number().min(0).max(1)

/** A picture, video or file on a card; `url` is a path of this Desirepath or an https address. */
export const attachmentSchema = z.object({
  url: z.string(),
  name: z.string(),
  /** What a screen reader says in place of the picture. */
  alt: z.string(),
  /** The point that stays in sight when there is no room for all of it, as shares from the top left. */
  focus: z.object({ x: share, y: share }).optional(),
  /** The part of the picture that is shown, as shares from the top left; all of it where it is left out. */
  crop: z
    .object({ x: share, y: share, width: share.min(0.01), height: share.min(0.01) })
    .optional(),
  /** The size of the whole picture. */
  pixels: z.object({ width: z.number().int().min(1), height: z.number().int().min(1) }).optional(),
  /** What the bytes are, where they are kept here. */
  mediaType: z.string().max(200).optional(),
  /** How many bytes it has, where they are kept here. */
  bytes: z.number().int().min(0).optional(),
  /** The address of a still of a video, kept here. */
  poster: z.string().optional(),
  /** The address of a smaller copy of a large picture, kept here, for where it is shown small. */
  preview: z.string().optional(),
})
export type Attachment = z.infer<typeof attachmentSchema>
