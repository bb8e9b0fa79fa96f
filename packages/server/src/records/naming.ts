import type { RecordBody } from '@desirepath/core'
import type { KnownNames } from '@desirepath/store'

/** What stands in a table for the id of another record: its name, where no other is called so, or else the id. */
export type NameOf = (id: string) => string

/** Names that come in again as the same ids. */
export function namesInTables({ titles, byTitle }: KnownNames): NameOf {
  return (id) => {
    const title = titles.get(id)?.trim()
    return title !== undefined && byTitle.get(title.toLowerCase()) === id ? title : id
  }
}

/** The fields with names for the ids of the channel and of what is linked. */
export function withNames<Fields extends object>(fields: Fields, nameOf: NameOf): Fields {
  const { links, channelId } = fields as Partial<RecordBody<'touchpoint'>>
  return {
    ...fields,
    ...(links !== undefined && { links: links.map(nameOf) }),
    ...(typeof channelId === 'string' && { channelId: nameOf(channelId) }),
  }
}
