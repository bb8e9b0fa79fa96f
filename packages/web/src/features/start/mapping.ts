import type {
  DiscoveryInput,
  EventMappingInput,
  FeedbackMappingInput,
  Upload,
} from '@desirepath/contract'

export type Purpose = 'events' | 'feedback' | 'unused'

/** Of tickets: how each was handled. */
const handlingRoles = [
  'firstReply',
  'solved',
  'status',
  'reopened',
  'handedOver',
  'team',
  'updated',
] as const

export const eventRoles = ['customer', 'activity', 'time', 'channel'] as const
export const feedbackRoles = [
  'customer',
  'at',
  'text',
  'score',
  'touchpoint',
  'channel',
  'sourceType',
  'id',
  ...handlingRoles,
  'author',
  'reach',
  'likes',
  'shares',
  'replies',
] as const

/** Every role may be open; the contract's optional fields may also be undefined. */
type EventColumnsOf = {
  readonly [Role in keyof EventMappingInput]?: EventMappingInput[Role] | undefined
}

/** A file with what its columns are said to hold. */
export interface MappedFile {
  readonly upload: Upload
  readonly purpose: Purpose
  readonly events: EventColumnsOf
  readonly feedback: FeedbackMappingInput
}

/** A file as it was recognised. */
export function mappedFile(upload: Upload): MappedFile {
  const { preview } = upload
  return {
    upload,
    purpose: preview.purpose === 'feedback' ? 'feedback' : 'events',
    events: preview.eventMapping,
    feedback: preview.feedbackMapping,
  }
}

/** A file as an earlier import took it; as it was recognised where that had no part in it. */
export function mappedAsBefore(upload: Upload, before: DiscoveryInput | null): MappedFile {
  const recognised = mappedFile(upload)
  const events = before?.events.find(({ uploadId }) => uploadId === upload.id)
  if (events) return { ...recognised, purpose: 'events', events: events.mapping }
  const feedback = before?.feedback.find(({ uploadId }) => uploadId === upload.id)
  if (feedback) return { ...recognised, purpose: 'feedback', feedback: feedback.mapping }
  return recognised
}

/** The role of a column, or '' for none. */
export function roleOf({ purpose, events, feedback }: MappedFile, column: string): string {
  if (purpose === 'unused') return ''
  return purpose === 'events'
    ? (eventRoles.find((role) => events[role] === column) ?? '')
    : (feedbackRoles.find((role) => feedback[role] === column) ?? '')
}

/** Gives a column a role; a role has one column, a column one role. */
export function withRole(file: MappedFile, column: string, role: string): MappedFile {
  const kept = <M extends object>(mapping: M) =>
    Object.fromEntries(
      Object.entries(mapping).filter(
        ([name, value]) => name === 'sheet' || (value !== column && name !== role),
      ),
    ) as M
  const given = role === '' ? {} : { [role]: column }
  return file.purpose === 'events'
    ? { ...file, events: { ...kept(file.events), ...given } }
    : { ...file, feedback: { ...kept(file.feedback), ...given } }
}

export type Lack = 'customer' | 'activity' | 'time' | 'said'

/** What a file still needs before it can be taken. */
export function lacks({ purpose, events, feedback }: MappedFile): Lack[] {
  if (purpose === 'unused') return []
  if (purpose === 'events') {
    return (['customer', 'activity', 'time'] as const).filter((role) => !events[role])
  }
  const says = ['text', 'score', ...handlingRoles] as const
  return says.some((role) => feedback[role]) ? [] : ['said']
}

/** A title from the name of the first file of events: `order_log-2024.csv` → “Order log 2024”. */
export function titleFrom(files: readonly MappedFile[]): string {
  const name = files.find((file) => file.purpose === 'events')?.upload.name ?? ''
  const plain = name
    .replace(/(\.(csv|tsv|txt|jsonl?|ndjson|xes|parquet|xlsx|gz))+$/i, '')
    .replaceAll(/[_\-.]+/g, ' ')
    .trim()
  return plain === '' ? '' : plain.charAt(0).toLocaleUpperCase() + plain.slice(1)
}

export const scales = [
  ['nps:0:10', '0 to 10 (how likely to recommend)'],
  ['csat:1:5', '1 to 5 (satisfaction)'],
  ['rating:1:5', '1 to 5 (stars)'],
  ['ces:1:7', '1 to 7 (effort)'],
  ['rating:1:10', '1 to 10'],
  ['rating:0:100', '0 to 100'],
] as const

export function formatScale(scale: FeedbackMappingInput['scale']): string {
  return scale === undefined ? '' : `${scale.kind ?? 'rating'}:${scale.min}:${scale.max}`
}

export function withScale(file: MappedFile, text: string): MappedFile {
  const { scale: _, ...rest } = file.feedback
  const [kind, min, max] = text.split(':')
  if (max === undefined) return { ...file, feedback: rest }
  const scale = {
    kind: kind as NonNullable<NonNullable<FeedbackMappingInput['scale']>['kind']>,
    min: Number(min),
    max: Number(max),
  }
  return { ...file, feedback: { ...rest, scale } }
}
