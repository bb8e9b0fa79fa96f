import type { Contract } from '@desirepath/contract'
import {
  type RecordBody,
  recordBody,
  recordNouns,
  type RecordType,
  recordTypes,
} from '@desirepath/core'
import {
  addRecord,
  changeRecordBody,
  focusOnly,
  linkedIds,
  listChanges,
  recordFacets,
  recordsByIds,
  type Store,
  type StoredRecord,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { shownName } from '../session/shown-name.ts'
import { listKnown } from './by-known.ts'
import { recordCommentRoutes } from './comments.ts'
import { type CountDesk, isCounted } from './count-desk.ts'
import type { Maps } from './maps.ts'
import { existing } from './existing.ts'
import { filterOf, knownFilterOf } from './filter.ts'
import { fitting } from './fitting.ts'
import { requireNamed } from './named.ts'
import { presentListed, presentStored } from './present.ts'
import { requireRanges } from './ranges.ts'
import { isUncounted, knownOf } from './standings.ts'

type RecordOperation = Extract<keyof Contract, `${(typeof recordNouns)[RecordType]}.${string}`>

export interface RecordDeps {
  readonly store: Store
  readonly maps: Maps
  readonly counts: Pick<CountDesk, 'wake' | 'isBehind'>
}

/** The operations on records, the same for every type. */
export function recordRoutes(deps: RecordDeps): Pick<Handlers, RecordOperation> {
  const all = recordTypes.flatMap((type) =>
    Object.entries({ ...routesOf(deps, type), ...recordCommentRoutes(deps.store, type) }).map(
      ([name, handler]) => [`${recordNouns[type]}.${name}`, handler],
    ),
  )
  // The types of one kind's handlers are checked below; those of the others differ by their bodies alone.
  return Object.fromEntries(all) as Pick<Handlers, RecordOperation>
}

/** As the operations of personas are: the bodies are checked by the contract, and again by the type's schema. */
interface Like {
  readonly list: Handlers['personas.list']
  readonly create: Handlers['personas.create']
  readonly read: Handlers['personas.read']
  readonly change: Handlers['personas.change']
  readonly remove: Handlers['personas.remove']
  readonly merge: Handlers['personas.merge']
  readonly changes: Handlers['personas.changes']
}

function routesOf({ store, maps, counts }: RecordDeps, type: RecordType): Like {
  const wakeCounts = (workspaceId: string) => {
    if (isCounted(type)) counts.wake(workspaceId)
  }
  return {
    async list({ workspaceId, query: { sort, cursor, limit, ...filter } }) {
      wakeCounts(workspaceId)
      const after = afterCursor(cursor)
      const { n, items } = await listKnown(store, workspaceId, {
        filter: filterOf(type, filter),
        ...knownFilterOf(filter),
        page: { sort, after, limit },
      })
      return {
        n,
        items: items.map(({ record, known }) => presentListed(record, known)),
        ...(await recordFacets(store, workspaceId, type)),
        counting: items.some(isUncounted) && (await counts.isBehind(workspaceId)),
        next: nextCursor(after, items.length, limit),
      }
    },
    async create({ workspaceId, member, body }) {
      requireRanges(type, body)
      await requireNamed(store, workspaceId, { fields: body })
      const ref = { workspaceId, id: newId() }
      const author = shownName(member)
      await addRecord(store, ref, { type, body: bodyOf(type, body), author })
      if (isFocus(body)) await focusOnly(store, ref, author)
      wakeCounts(workspaceId)
      return { id: ref.id }
    },
    async read({ workspaceId, params }) {
      const ref = { workspaceId, id: params.id! }
      wakeCounts(workspaceId)
      const found = await existing(store, ref, type)
      const [known, linked] = await Promise.all([
        knownOf(store, workspaceId, [found]),
        linkedIds(store, ref).then((ids) => recordsByIds(store, workspaceId, ids)),
      ])
      const own = new Set(found.body.links)
      const isOpen = isUncounted({ record: found, known: known.get(found.id)! })
      return {
        ...presentListed(found, known.get(found.id)!),
        counting: isOpen && (await counts.isBehind(workspaceId)),
        linked: linked
          .toSorted((a, b) => (a.body.title < b.body.title ? -1 : 1))
          .map((each) => ({ ...presentStored(each), isBack: !own.has(each.id) })),
      }
    },
    async change({ workspaceId, member, params, body: { deleted, seen, ...fields }, request }) {
      requireRanges(type, fields)
      const ref = { workspaceId, id: params.id! }
      const author = shownName(member)
      if (deleted === false) await maps.putBack(ref, author)
      const found = await existing(store, ref, type)
      requireRevision(request, found)
      await requireNamed(store, workspaceId, { fields, before: found.body })
      await fitting(changeRecordBody(store, ref, { fields, seen, author }))
      if (isFocus(deleted === false ? { ...found.body, ...fields } : fields))
        await focusOnly(store, ref, author)
      await maps.spread(ref, author)
      wakeCounts(workspaceId)
      return { id: ref.id }
    },
    async remove({ workspaceId, member, params }) {
      const ref = { workspaceId, id: params.id! }
      await existing(store, ref, type)
      await maps.takeOff(ref, shownName(member))
      return { id: ref.id }
    },
    async merge({ workspaceId, member, params, body }) {
      const from = { workspaceId, id: params.id! }
      const into = { workspaceId, id: body.into }
      if (from.id === into.id)
        throw new ProblemError('invalid-input', 'body.into: another record than this one')
      await existing(store, from, type)
      await maps.merge(from, await existing(store, into, type), shownName(member))
      return { id: into.id }
    },
    async changes({ workspaceId, params, query: { cursor, limit } }) {
      const ref = { workspaceId, id: params.id! }
      await existing(store, ref, type)
      const after = afterCursor(cursor)
      const items = await listChanges(store, ref, { after, limit })
      return {
        items: items.map(({ author, at, fields }) => ({
          author,
          at: at.toISOString(),
          fields: [...fields],
        })),
        next: nextCursor(after, items.length, limit),
      }
    },
  }
}

/** What people left out is as blank as the type has it. */
function bodyOf<T extends RecordType>(type: T, given: object): RecordBody<T> {
  return recordBody(type, given)
}

/** Only personas can be the one in focus. */
function isFocus(fields: object): boolean {
  return 'isFocus' in fields && fields.isFocus === true
}

/** `If-Match` names the revision that the asker has seen. */
function requireRevision(request: Request, { revision }: StoredRecord): void {
  const expected = request.headers.get('if-match')
  if (expected !== null && expected !== '*' && expected !== `"${revision}"`)
    throw new ProblemError('changed-meanwhile', 'Load the record again, then change it.')
}
