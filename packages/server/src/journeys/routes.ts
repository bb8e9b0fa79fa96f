import { createHash } from 'node:crypto'
import { formatJourney, type Journey, parseJourney } from '@desirepath/core'
import { renderThumbnail } from '@desirepath/render'
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
import { exportFormats, exportJourneyAs } from './exports.ts'
import { listingOf, presentListing } from './listing.ts'

export interface JourneyDeps {
  readonly store: Store
  /** Called with each journey that is opened whole. */
  readonly onOpened: (workspaceId: string, id: string) => void
}

export function journeyRoutes({
  store,
  onOpened,
}: JourneyDeps): Pick<
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
      const { id } = body
      if ((await findJourney(store, workspaceId, id)) !== null)
        throw new ProblemError('conflict', `A journey with the id ${id} is here. Delete it first.`)
      await save(store, workspaceId, body, null)
      return { id }
    },
    async readJourney({ workspaceId, params, request }) {
      const { document } = await existing(store, workspaceId, params.id!)
      onOpened(workspaceId, params.id!)
      const tag = tagOf(document)
      if (request.headers.get('if-none-match') === tag)
        return new Response(null, { status: 304, headers: { etag: tag } })
      return new Response(document, {
        headers: { 'content-type': 'application/json', etag: tag, 'cache-control': 'no-cache' },
      })
    },
    async editJourney({ workspaceId, params, body, request }) {
      const id = params.id!
      if (body.deleted === false)
        await setJourneyDeleted(store, workspaceId, { id, deleted: false })
      const { journey, datasetId, document } = await existing(store, workspaceId, id)
      const expected = request.headers.get('if-match')
      if (expected !== null && expected !== '*' && expected !== tagOf(document))
        throw new ProblemError('changed-meanwhile', 'Load the journey again, then change it.')
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
      const file = await exportJourneyAs(params.format!, journey, query.theme)
      if (file === null)
        throw new ProblemError('invalid-input', `format: one of ${exportFormats.join(', ')}`)
      return fileResponse(file.body, file.mediaType, `${fileName(journey.title)}.${params.format}`)
    },
  }
}

/** Names the content, whoever stored it and when. */
function tagOf(document: string): string {
  return `"${createHash('sha256').update(document).digest('base64url').slice(0, 22)}"`
}

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
