import { readFile } from 'node:fs/promises'
import { type Attachment, attachmentKind, fileIdOf, type Journey } from '@desirepath/core'
import type { PictureBytes, Pictures, ShownPicture } from '@desirepath/export'
import { findFile, type Store } from '@desirepath/store'
import type { FileFolder } from './folder.ts'
import { orientationOf, pixelsOf } from './pixels.ts'
import { cleanSvg } from './svg.ts'

/** Pictures that were cut before; each is some hundred kilobytes. */
const MOST_KEPT = 100

export interface PictureDesk {
  /** The pictures of a journey that are kept in its workspace or in the journey itself; no other is ever asked for. */
  of(workspaceId: string, journey: Journey): Promise<Pictures>
  /** The same of some pictures. */
  ofThese(workspaceId: string, attachments: readonly Attachment[]): Promise<Pictures>
}

interface PictureDeps {
  readonly store: Store
  readonly files: FileFolder
}

export function createPictureDesk(deps: PictureDeps): PictureDesk {
  const kept = new Map<string, ShownPicture>()
  const ofThese = async (workspaceId: string, attachments: readonly Still[]) => {
    // Loaded by the first export, as in `exports.ts`.
    const { shownPicture } = await import('@desirepath/export')
    const wanted = new Map(attachments.map((each) => [keyOf(each), each]))
    const found = new Map<string, ShownPicture>()
    // One after the other: a picture may take some hundred megabytes while it is cut.
    for (const [key, attachment] of wanted) {
      const name = `${workspaceId} ${key}`
      const source = kept.has(name) ? null : await bytesOf(deps, workspaceId, attachment)
      const shown = kept.get(name) ?? (source && (await shownPicture(attachment, source)))
      if (shown === null) continue
      found.set(key, shown)
      keep(kept, name, shown)
    }
    return (attachment: Attachment) => found.get(keyOf(stillOf(attachment))) ?? null
  }
  return {
    of: (workspaceId, journey) => ofThese(workspaceId, shownIn(journey)),
    ofThese: (workspaceId, attachments) => ofThese(workspaceId, attachments.map(stillOf)),
  }
}

function keep(kept: Map<string, ShownPicture>, key: string, shown: ShownPicture): void {
  kept.delete(key)
  kept.set(key, shown)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}

type Still = Pick<Attachment, 'url' | 'crop'>

/** What cards show, and the pictures that serve as icons. */
function shownIn({ stages, steps, lanes }: Journey): Still[] {
  const all = lanes.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards))
  const icons = [...stages, ...steps, ...lanes, ...all].flatMap(({ icon }) =>
    icon !== undefined && fileIdOf(icon) !== null ? [{ url: icon }] : [],
  )
  const shown = lanes.flatMap(({ type, cells }) =>
    cells.flatMap(({ cards }) =>
      cards.flatMap(({ attachment }) => {
        if (attachment === undefined) return []
        const isShown =
          attachment.poster !== undefined || attachmentKind(attachment, type) === 'image'
        return isShown ? [stillOf(attachment)] : []
      }),
    ),
  )
  return [...icons, ...shown]
}

/** A picture with its part, or the still of a video. */
function stillOf({ url, crop, poster }: Attachment): Still {
  if (poster !== undefined) return { url: poster }
  return crop === undefined ? { url } : { url, crop }
}

function keyOf({ url, crop }: Still): string {
  return `${url} ${crop === undefined ? '' : JSON.stringify(crop)}`
}

async function bytesOf(
  { store, files }: PictureDeps,
  workspaceId: string,
  { url }: Still,
): Promise<PictureBytes | null> {
  const id = fileIdOf(url)
  if (id === null) return bytesIn(url)
  const file = await findFile(store, workspaceId, id)
  if (file === null || file.width === null || file.height === null) return null
  const bytes = await readFile(files.pathOf(workspaceId, id)).catch(() => null)
  if (bytes === null) return null
  const { mediaType, width, height } = file
  return { bytes, mediaType, width, height, orientation: await orientationOf(bytes) }
}

/** Of a picture that travels inside the journey. */
async function bytesIn(url: string): Promise<PictureBytes | null> {
  const [, mediaType, base64] = /^data:(image\/[\w+]+);base64,([\w+/=]*)$/.exec(url) ?? []
  if (mediaType === undefined || base64 === undefined) return null
  const given = Buffer.from(base64, 'base64')
  const bytes = mediaType === 'image/svg+xml' ? cleaned(given) : given
  const pixels = bytes && (await pixelsOf(bytes).catch(() => null))
  return pixels && { bytes, mediaType, ...pixels, orientation: await orientationOf(bytes) }
}

function cleaned(bytes: Buffer): Buffer | null {
  const clean = cleanSvg(bytes.toString('utf8'))
  return clean.type === 'svg' ? Buffer.from(clean.svg) : null
}
