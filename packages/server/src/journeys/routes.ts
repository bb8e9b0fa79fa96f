import { createHash } from 'node:crypto'
import { applyJourney, changeJourney } from '@desirepath/collab'
import { withNamedCards, withoutElsewhere } from '@desirepath/core'
import { renderThumbnail } from '@desirepath/render'
import {
  endLive,
  findJourney,
  listJourneys,
  setJourneyDeleted,
  type Store,
} from '@desirepath/store'
import type { PictureDesk } from '../files/pictures.ts'
import { fileName, fileResponse } from '../http/file-response.ts'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { ProblemError } from '../http/problem.ts'
import type { Live } from '../live/live.ts'
import { namesOf } from '../members/mentions.ts'
import { withFiguresOf } from '../segments/export.ts'
import type { Ask } from '../drill-down/ask.ts'
import type { Maps } from '../records/maps.ts'
import { exportJourneyAs } from './exports.ts'
import { listingOf, presentListing } from './listing.ts'
import { putJourney } from './put.ts'

export interface JourneyDeps {
  readonly store: Store
  readonly live: Live
  readonly maps: Maps
  readonly pictures: PictureDesk
  readonly ask: Ask
  /** Called with each journey that is opened whole. */
  readonly onOpened: (workspaceId: string, id: string) => void
}

export function journeyRoutes({
  store,
  live,
  maps,
  pictures,
  ask,
  onOpened,
}: JourneyDeps): Pick<
  Handlers,
  | 'listJourneys'
  | 'importJourney'
  | 'readJourney'
  | 'replaceJourney'
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
      await endLive(store, { workspaceId, journeyId: id })
      const journey = withoutElsewhere(body)
      const uneven = await putJourney(store, workspaceId, { journey, datasetId: null })
      maps.spreadLater(workspaceId, uneven, '')
      return { id }
    },
    async readJourney({ workspaceId, params, request }) {
      const { document } = await live.read({ workspaceId, journeyId: params.id! })
      onOpened(workspaceId, params.id!)
      const tag = tagOf(document)
      if (request.headers.get('if-none-match') === tag)
        return new Response(null, { status: 304, headers: { etag: tag } })
      return new Response(document, {
        headers: { 'content-type': 'application/json', etag: tag, 'cache-control': 'no-cache' },
      })
    },
    async replaceJourney({ workspaceId, member, params, body, request }) {
      const ref = { workspaceId, journeyId: params.id! }
      requireUnchanged(request, (await live.read(ref)).document)
      await live.edit(ref, member.name, (doc) => applyJourney(doc, { ...body, id: ref.journeyId }))
      return { id: ref.journeyId }
    },
    async editJourney({ workspaceId, member, params, body, request }) {
      const ref = { workspaceId, journeyId: params.id! }
      if (body.deleted === false)
        await setJourneyDeleted(store, workspaceId, { id: ref.journeyId, deleted: false })
      requireUnchanged(request, (await live.read(ref)).document)
      const { title } = body
      if (title !== undefined)
        await live.edit(ref, member.name, (doc) => changeJourney(doc, { title }))
      const { journey } = await live.read(ref)
      const now = new Date()
      return presentListing({
        id: journey.id,
        title: journey.title,
        kind: journey.kind,
        listing: listingOf(journey),
        createdAt: now,
        updatedAt: now,
      })
    },
    async deleteJourney({ workspaceId, params }) {
      const ref = { workspaceId, journeyId: params.id! }
      await live.read(ref)
      await setJourneyDeleted(store, workspaceId, { id: ref.journeyId, deleted: true })
      live.drop(ref)
      return { id: ref.journeyId }
    },
    async thumbnail({ workspaceId, params, query }) {
      const { journey } = await live.read({ workspaceId, journeyId: params.id! })
      return fileResponse(renderThumbnail(journey, { theme: query.theme }), 'image/svg+xml')
    },
    async exportJourney({ workspaceId, params, query }) {
      const { journey: read } = await live.read({ workspaceId, journeyId: params.id! })
      // The canonical JSON is what is stored; all else is read by people.
      const isStored = params.format === 'json'
      const journey = isStored ? read : withNamedCards(read, await namesOf(store, workspaceId))
      const of = isStored
        ? null
        : await withFiguresOf({ store, ask }, workspaceId, { journey, ...query })
      const answer = await exportJourneyAs(params.format!, of?.journey ?? journey, {
        ...query,
        figuresOf: of?.says,
        pictures: () => pictures.of(workspaceId, journey),
      })
      if (answer.type === 'unknown') throw new ProblemError('invalid-input', answer.problem)
      const { body, mediaType } = answer.file
      return fileResponse(body, mediaType, `${fileName(journey.title, 'journey')}.${params.format}`)
    },
  }
}

/** Names the content, whoever stored it and when. */
function tagOf(document: string): string {
  return `"${createHash('sha256').update(document).digest('base64url').slice(0, 22)}"`
}

/** `If-Match` names the content that the asker has seen. */
function requireUnchanged(request: Request, document: string): void {
  const expected = request.headers.get('if-match')
  if (expected !== null && expected !== '*' && expected !== tagOf(document))
    throw new ProblemError('changed-meanwhile', 'Load the journey again, then change it.')
}
