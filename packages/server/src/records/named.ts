import type { RecordBody } from '@desirepath/core'
import { recordTypesOf, type Store } from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'

/** What a body names of other records. */
type Naming = Partial<Pick<RecordBody<'touchpoint'>, 'links' | 'channelId'>>

/** Refuses links and a channel that name nothing; what was named before may stay. */
export async function requireNamed(
  store: Store,
  workspaceId: string,
  { fields, before = {} }: { readonly fields: object; readonly before?: object },
): Promise<void> {
  const said: Naming = fields
  const kept: Naming = before
  const links = (said.links ?? []).filter((id) => !kept.links?.includes(id))
  const channel = said.channelId === kept.channelId ? undefined : (said.channelId ?? undefined)
  const asked = [...links, ...(channel === undefined ? [] : [channel])]
  if (asked.length === 0) return
  const types = await recordTypesOf(store, workspaceId, asked)
  const lost = links.find((id) => !types.has(id))
  if (lost !== undefined) refuse(`links.${said.links!.indexOf(lost)}`, lost, 'record')
  if (channel !== undefined && types.get(channel) !== 'channel')
    refuse('channelId', channel, 'channel')
}

function refuse(at: string, id: string, what: string): never {
  const path = `body.${at}`
  const message = `there is no ${what} with the id “${id.slice(0, 100)}”`
  throw new ProblemError('invalid-input', `${path}: ${message}`, { errors: [{ path, message }] })
}
