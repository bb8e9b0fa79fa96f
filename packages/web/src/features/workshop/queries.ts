import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Answer, call } from '../../api/call.ts'
import { useLive, useSession } from '../../editing/live.tsx'
import { useMay } from '../members/may.ts'
import { useNotice } from '../../ui/toast.tsx'
import { useJourneyId } from '../journey/journey-search.ts'

export type Workshop = NonNullable<Answer<'GET /api/journeys/:id/workshop'>['workshop']>
export type Ballot = NonNullable<Workshop['ballot']>
export type WorkshopSummary = Answer<'GET /api/journeys/:id/workshops'>['items'][number]

export interface SeenWorkshop {
  readonly workshop: Workshop | null
  /** Milliseconds by which the server's clock is ahead of this one. */
  readonly ahead: number
}

export function workshopKey(journeyId: string) {
  return ['workshop', journeyId]
}

/** The workshop under way on the open journey, as this browser may see it. */
export function useWorkshop() {
  const id = useJourneyId()
  return useQuery({
    queryKey: workshopKey(id),
    async queryFn({ signal }): Promise<SeenWorkshop> {
      const asked = Date.now()
      const { now, workshop } = await call('GET /api/journeys/:id/workshop', {
        params: { id },
        signal,
      })
      return { workshop, ahead: Date.parse(now) - (asked + Date.now()) / 2 }
    },
  })
}

export function useWorkshops() {
  const id = useJourneyId()
  return useQuery({
    queryKey: ['workshops', id],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/workshops', { params: { id }, query: { limit: 100 }, signal }),
  })
}

export function voteKey(journeyId: string) {
  return ['vote', journeyId]
}

/** Thirty screens do not ask at one moment, and one that hears of three changes asks once. */
const SPREAD_MS = 250

/** Asks again whenever the server says that something has changed, and after the line was broken. */
export function useWorkshopNews(): void {
  const id = useJourneyId()
  const session = useLive()
  const client = useQueryClient()
  useEffect(() => {
    if (session === null) return
    let waiting = 0
    const ask = () => {
      waiting = 0
      // One's own votes on their way are newer than what would be answered.
      if (client.isMutating({ mutationKey: voteKey(id) }) === 0)
        void client.invalidateQueries({ queryKey: workshopKey(id) })
      void client.invalidateQueries({ queryKey: ['workshops', id] })
    }
    const again = () => {
      waiting ||= window.setTimeout(ask, Math.random() * SPREAD_MS)
    }
    const endTold = session.onTold((message) => {
      if ((message as { readonly type?: unknown }).type === 'workshop') again()
    })
    let wasBroken = false
    const endState = session.onState(() => {
      const isBroken = session.state() === 'offline'
      if (wasBroken && !isBroken) again()
      wasBroken = isBroken
    })
    return () => {
      clearTimeout(waiting)
      endTold()
      endState()
    }
  }, [session, client, id])
}

/** Whoever has the journey open takes part. */
export function useJoining(workshopId: string): void {
  const id = useJourneyId()
  const name = useSession().data?.member.name
  useEffect(() => {
    if (name === undefined) return
    // The workshop may end at this moment; there is nothing to join then.
    call('PUT /api/journeys/:id/workshop/people', { params: { id } }).catch(() => {})
  }, [id, workshopId, name])
}

/** Does something in the workshop, and says what went wrong. */
export function useAct() {
  const id = useJourneyId()
  const client = useQueryClient()
  const notice = useNotice()
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => notice({ text: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: workshopKey(id) }),
  })
}

/** What one may do here by one's role. */
export function useRights(): { readonly mayLead: boolean; readonly mayVote: boolean } {
  const mayLead = useMay('POST /api/journeys/:id/workshop')
  const mayVote = useMay('PUT /api/journeys/:id/workshop/votes')
  return { mayLead, mayVote }
}
