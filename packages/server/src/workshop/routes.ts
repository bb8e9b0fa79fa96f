import type { WorkshopSummary } from '@desirepath/contract'
import {
  changeWorkshop,
  countNotes,
  endWorkshop,
  findSummary,
  listParticipants,
  listWorkshops,
  removeWorkshop,
  revealedNotes,
  startWorkshop,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { afterCursor, nextCursor } from '../http/page.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { shownName } from '../session/shown-name.ts'
import { ballotRoutes, reveal } from './ballots.ts'
import { formatSummary } from './markdown.ts'
import { noteRoutes } from './notes.ts'
import { summarise } from './summary.ts'
import { nextTimer } from './timer.ts'
import { takePart, tellOfChange, underWay, type WorkshopDeps } from './under-way.ts'
import { viewOf } from './view.ts'

type Course = 'readWorkshop' | 'startWorkshop' | 'joinWorkshop' | 'setTimer' | 'endWorkshop'
type Kept = 'listWorkshops' | 'workshopMarkdown' | 'removeWorkshop'
type Within = keyof (ReturnType<typeof ballotRoutes> & ReturnType<typeof noteRoutes>)

/** Workshops on a journey, from their start to their summaries. */
export function workshopRoutes(deps: WorkshopDeps): Pick<Handlers, Course | Kept | Within> {
  return { ...courseRoutes(deps), ...ballotRoutes(deps), ...noteRoutes(deps), ...keptRoutes(deps) }
}

function courseRoutes({ store, live }: WorkshopDeps): Pick<Handlers, Course> {
  return {
    async readWorkshop({ workspaceId, member, params }) {
      const ref = { workspaceId, journeyId: params.id! }
      return { now: new Date().toISOString(), workshop: await viewOf(store, ref, member.id) }
    },
    async startWorkshop({ workspaceId, member, params, body }) {
      const id = newId()
      const ref = { workspaceId, journeyId: params.id!, workshopId: id }
      const { journey } = await live.read(ref)
      const title = body.title === '' ? journey.title : body.title
      if (!(await startWorkshop(store, ref, { title, startedBy: shownName(member) })))
        throw new ProblemError('conflict', 'A workshop is under way on this journey already.')
      await takePart(store, ref, member)
      tellOfChange(live, ref)
      return { id }
    },
    async joinWorkshop({ workspaceId, member, params }) {
      const { ref, workshop } = await underWay(store, { workspaceId, journeyId: params.id! })
      if (await takePart(store, ref, member)) tellOfChange(live, ref)
      return { id: workshop.id }
    },
    async setTimer({ workspaceId, params, body }) {
      const { ref, workshop } = await underWay(store, { workspaceId, journeyId: params.id! })
      const timer = nextTimer(workshop.timer, body, Date.now())
      await changeWorkshop(store, ref, { timer })
      tellOfChange(live, ref)
      return { id: workshop.id }
    },
    async endWorkshop({ workspaceId, params, body }) {
      const found = await underWay(store, { workspaceId, journeyId: params.id! })
      const { ref, workshop } = found
      const { waiting } = await countNotes(store, ref)
      if (waiting > 0 && !body.discardNotes)
        throw new ProblemError('conflict', 'Some notes have not been revealed; they would be lost.')
      const votes = await reveal({ store, live }, found)
      const [people, notes] = [await listParticipants(store, ref), await revealedNotes(store, ref)]
      const { journey } = await live.read(ref)
      const endedAt = new Date()
      const summary = summarise({ workshop, endedAt, people, votes, notes, journey })
      await endWorkshop(store, ref, { summary, endedAt })
      tellOfChange(live, ref)
      return { id: workshop.id }
    },
  }
}

function keptRoutes({ store, live }: WorkshopDeps): Pick<Handlers, Kept> {
  return {
    async listWorkshops({ workspaceId, params, query: { cursor, limit } }) {
      const after = afterCursor(cursor)
      const ref = { workspaceId, journeyId: params.id! }
      const items = (await listWorkshops(store, ref, { after, limit })) as WorkshopSummary[]
      return { items, next: nextCursor(after, items.length, limit) }
    },
    async workshopMarkdown({ workspaceId, params }) {
      const ref = { workspaceId, journeyId: params.id!, workshopId: params.workshop! }
      const summary = (await findSummary(store, ref)) as WorkshopSummary | null
      if (summary === null) throw new ProblemError('not-found', 'There is no such workshop.')
      const { journey } = await live.read(ref)
      const name = encodeURIComponent(`${summary.title}, ${summary.startedAt.slice(0, 10)}.md`)
      return new Response(formatSummary(summary, journey.title), {
        headers: {
          'content-type': 'text/markdown; charset=utf-8',
          'content-disposition': `attachment; filename*=UTF-8''${name}`,
        },
      })
    },
    async removeWorkshop({ workspaceId, params }) {
      const ref = { workspaceId, journeyId: params.id!, workshopId: params.workshop! }
      if (!(await removeWorkshop(store, ref)))
        throw new ProblemError('not-found', 'There is no such workshop.')
      tellOfChange(live, ref)
      return { id: ref.workshopId }
    },
  }
}
