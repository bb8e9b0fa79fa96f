import type { Tile } from '@desirepath/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Body, call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'
import { dashboardAsked, dashboardsAsked } from './asked.ts'

export type Dashboard = Answer<'GET /api/dashboards/:id'>

const listKey = dashboardsAsked.queryKey
const keyOf = (id: string) => dashboardAsked(id).queryKey

export function useDashboards() {
  return useQuery(dashboardsAsked)
}

export function useDashboard(id: string) {
  return useQuery(dashboardAsked(id))
}

/** Tiles that fit what the workspace has. */
export function proposed(): Promise<Answer<'GET /api/dashboard-proposal'>> {
  return call('GET /api/dashboard-proposal', {})
}

export function useAddDashboard() {
  const client = useQueryClient()
  const notice = useNotice()
  return useMutation({
    mutationFn: async (body: Body<'POST /api/dashboards'> & { readonly isProposed?: boolean }) => {
      const { isProposed = false, ...given } = body
      const { tiles } = isProposed ? await proposed() : { tiles: given.tiles ?? [] }
      return call('POST /api/dashboards', { body: { ...given, tiles } })
    },
    onError: (error) => notice({ text: error.message, timeout: 12_000 }),
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  })
}

/** Renames a dashboard, changes who sees it, deletes it or brings it back, and says which comes first. */
export function useDashboardActs(id: string) {
  const client = useQueryClient()
  const notice = useNotice()
  const onError = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  const onSettled = () =>
    Promise.all([listKey, keyOf(id)].map((queryKey) => client.invalidateQueries({ queryKey })))
  const change = useMutation({
    mutationFn: (body: Body<'PATCH /api/dashboards/:id'>) =>
      call('PATCH /api/dashboards/:id', { params: { id }, body }),
    onError,
    onSettled,
  })
  const remove = useMutation({
    mutationFn: () => call('DELETE /api/dashboards/:id', { params: { id } }),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  })
  const first = useMutation({
    mutationFn: (isFirst: boolean) =>
      call('PUT /api/first-dashboard', { body: { id: isFirst ? id : null } }),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  })
  return { change, remove, first }
}

interface SavedTiles {
  /** Also where the screen has not yet been drawn again since the last save. */
  readonly latest: () => readonly Tile[] | undefined
  readonly save: (tiles: readonly Tile[]) => void
}

/** Keeps tiles as they are arranged: seen at once, one after the other; what somebody else did wins. */
export function useSaveTiles(id: string): SavedTiles {
  const client = useQueryClient()
  const notice = useNotice()
  const queryKey = keyOf(id)
  const { mutate } = useMutation({
    scope: { id: `dashboard ${id}` },
    mutationFn: (tiles: readonly Tile[]) => {
      const seen = client.getQueryData<Dashboard>(queryKey)?.revision
      return call('PATCH /api/dashboards/:id', {
        params: { id },
        body: { tiles: [...tiles], seen },
      })
    },
    onSuccess: ({ revision }) =>
      client.setQueryData<Dashboard>(queryKey, (before) => before && { ...before, revision }),
    onError: async (error) => {
      notice({ text: error.message, timeout: 12_000 })
      await client.invalidateQueries({ queryKey })
    },
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  })
  return {
    latest: () => client.getQueryData<Dashboard>(queryKey)?.tiles,
    save(tiles) {
      void client.cancelQueries({ queryKey })
      client.setQueryData<Dashboard>(
        queryKey,
        (before) => before && { ...before, tiles: [...tiles] },
      )
      mutate(tiles)
    },
  }
}
