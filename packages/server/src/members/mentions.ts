import { type Person, withMentions } from '@desirepath/core'
import { listMembers, type Store } from '@desirepath/store'

/** The people of a workspace who have a name. */
export async function peopleOf(store: Store, workspaceId: string): Promise<readonly Person[]> {
  const members = await listMembers(store, workspaceId)
  return members.filter(({ name }) => name !== '').map(({ id, name }) => ({ id, name }))
}

/** What the members of a workspace are called today. */
export async function namesOf(
  store: Store,
  workspaceId: string,
): Promise<(id: string) => string | undefined> {
  const names = new Map((await peopleOf(store, workspaceId)).map(({ id, name }) => [id, name]))
  return (id) => names.get(id)
}

/** A comment that means people by their ids where it names somebody whose name is nobody else’s. */
export async function mentioning(store: Store, workspaceId: string, text: string): Promise<string> {
  if (!text.includes('@')) return text
  return withMentions(text, await peopleOf(store, workspaceId))
}
