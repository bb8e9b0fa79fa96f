import { z } from 'zod'
import type { LaneType } from './journey.ts'

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

export type AttachmentKind = 'image' | 'video' | 'file' | 'link'

/** The pictures that every browser shows. */
const pictureTypes = /^image\/(?:a?png|jpeg|gif|webp|avif|svg\+xml)$/

/** How an attachment is shown: by what its bytes are, else by its address and the lane it stands in. */
export function attachmentKind(
  { url, mediaType }: Pick<Attachment, 'url' | 'mediaType'>,
  lane: LaneType,
): AttachmentKind {
  const type = mediaType ?? /^data:(image\/[\w+]+);/.exec(url)?.[1]
  if (type !== undefined) {
    if (pictureTypes.test(type)) return 'image'
    return type.startsWith('video/') ? 'video' : 'file'
  }
  const path = url.replace(/[?#].*$/, '')
  if (/\.(?:mp4|webm|mov|m4v)$/i.test(path)) return 'video'
  if (lane === 'images' || /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path)) return 'image'
  if (isPage(path)) return 'link'
  return lane === 'video' ? 'video' : 'file'
}

/** An address of a page rather than of a file. */
function isPage(path: string): boolean {
  if (!/^(?:https?:\/\/|mailto:)/i.test(path)) return false
  const [, extension] = /^https?:\/\/[^/]+\/.*\.(\w{2,5})$/i.exec(path) ?? []
  return extension === undefined || /^(?:html?|php|aspx?|jsp)$/i.test(extension)
}

/** The host of a web address, as it is read: “youtube.com”. */
export function hostOf(url: string): string | null {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? null
}

/** The id of a file that is kept here, from the address of an attachment; null for any other. */
export function fileIdOf(url: string): string | null {
  return /^\/api\/files\/([0-9a-f]{64})$/.exec(url)?.[1] ?? null
}
