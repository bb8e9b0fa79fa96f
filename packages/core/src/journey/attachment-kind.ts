import type { Attachment } from './attachment.ts'
import type { LaneType } from './journey.ts'

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
