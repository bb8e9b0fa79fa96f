import { embedFonts, toCsv, toHtml, toMarkdown, toMermaid, toPng } from '@desirepath/export'
import { formatJourney, type Journey, parseJourney } from '@desirepath/core'
import { renderMap, renderThumbnail } from '@desirepath/render'
import {
  findJourney,
  listJourneys,
  saveJourney,
  setJourneyDeleted,
  type Store,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { ProblemError } from '../http/problem.ts'
import { listingOf, presentListing } from './listing.ts'

export function journeyRoutes(
  store: Store,
): Pick<
  Handlers,
  | 'listJourneys'
  | 'importJourney'
  | 'readJourney'
  | 'editJourney'
  | 'deleteJourney'
  | 'thumbnail'
  | 'exportJourney'
> {
  return {
    async listJourneys({ workspaceId, query: { cursor, limit } }) {
      const after = afterCursor(cursor)
      const rows = await listJourneys(store, workspaceId, { after, limit })
      return { items: rows.map(presentListing), next: nextCursor(after, rows.length, limit) }
    },
    async importJourney({ workspaceId, body }) {
      await save(store, workspaceId, body, null)
      return { id: body.id }
    },
    async readJourney({ workspaceId, params, request }) {
      const { document, updatedAt } = await existing(store, workspaceId, params.id!)
      const tag = `"${updatedAt.getTime().toString(36)}"`
      if (request.headers.get('if-none-match') === tag)
        return new Response(null, { status: 304, headers: { etag: tag } })
      return new Response(document, {
        headers: { 'content-type': 'application/json', etag: tag, 'cache-control': 'no-cache' },
      })
    },
    async editJourney({ workspaceId, params, body }) {
      const id = params.id!
      if (body.deleted === false)
        await setJourneyDeleted(store, workspaceId, { id, deleted: false })
      const { journey, datasetId } = await existing(store, workspaceId, id)
      const changed = { ...journey, title: body.title ?? journey.title }
      if (body.title !== undefined) await save(store, workspaceId, changed, datasetId)
      const now = new Date()
      return presentListing({
        id,
        title: changed.title,
        kind: changed.kind,
        listing: listingOf(changed),
        createdAt: now,
        updatedAt: now,
      })
    },
    async deleteJourney({ workspaceId, params }) {
      const id = params.id!
      await existing(store, workspaceId, id)
      await setJourneyDeleted(store, workspaceId, { id, deleted: true })
      return { id }
    },
    async thumbnail({ workspaceId, params, query }) {
      const { journey } = await existing(store, workspaceId, params.id!)
      return fileResponse(renderThumbnail(journey, { theme: query.theme }), 'image/svg+xml')
    },
    async exportJourney({ workspaceId, params, query }) {
      const { journey } = await existing(store, workspaceId, params.id!)
      const format = exports.get(params.format!)
      if (!format)
        throw new ProblemError('invalid-input', `format: one of ${[...exports.keys()].join(', ')}`)
      const body = await format.write(journey, query.theme)
      return fileResponse(body, format.mediaType, `${fileName(journey.title)}.${params.format}`)
    },
  }
}

interface Export {
  readonly mediaType: string
  readonly write: (
    journey: Journey,
    theme: 'light' | 'dark',
  ) => Promise<string | Uint8Array> | string | Uint8Array
}

const exports = new Map<string, Export>([
  ['json', { mediaType: 'application/json', write: formatJourney }],
  [
    'svg',
    {
      mediaType: 'image/svg+xml',
      write: (journey, theme) => embedFonts(renderMap(journey, { theme }).svg),
    },
  ],
  [
    'png',
    {
      mediaType: 'image/png',
      write: (journey, theme) => toPng(renderMap(journey, { theme }).svg, { scale: 2 }),
    },
  ],
  ['html', { mediaType: 'text/html; charset=utf-8', write: toHtml }],
  ['md', { mediaType: 'text/markdown; charset=utf-8', write: toMarkdown }],
  ['mmd', { mediaType: 'text/plain; charset=utf-8', write: toMermaid }],
  ['csv', { mediaType: 'text/csv; charset=utf-8', write: toCsv }],
])

async function existing(store: Store, workspaceId: string, id: string) {
  const found = await findJourney(store, workspaceId, id)
  if (found === null) throw new ProblemError('not-found', 'There is no such journey.')
  const parsed = parseJourney(found.document)
  if (parsed.type === 'invalid')
    throw new Error(`journey ${id} is stored damaged: ${parsed.problems[0]}`)
  return { ...found, journey: parsed.journey }
}

async function save(
  store: Store,
  workspaceId: string,
  journey: Journey,
  datasetId: string | null,
): Promise<void> {
  const { id, title, kind } = journey
  await saveJourney(store, workspaceId, {
    id,
    title,
    kind,
    datasetId,
    document: formatJourney(journey),
    listing: listingOf(journey),
  })
}

function fileResponse(body: string | Uint8Array, mediaType: string, name?: string): Response {
  const headers = new Headers({ 'content-type': mediaType, 'cache-control': 'no-cache' })
  // Offered for saving, never shown inside our origin: a page from here could otherwise act as us.
  if (name !== undefined)
    headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return new Response(body as BodyInit, { headers })
}

function fileName(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'journey'
  )
}
