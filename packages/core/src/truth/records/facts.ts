import type { RecordType } from '../../record/kinds.ts'
import type { WorkspaceRecord } from '../../record/record.ts'
import type { RecordStands } from '../../record/use.ts'
import type { Severity } from '../lint.ts'

/** A record of the workspace, as the check sees it. */
export interface CheckedRecord<T extends RecordType = RecordType> {
  readonly record: WorkspaceRecord<T>
  /** ISO 8601, as `createdAt`. */
  readonly changedAt: string
  readonly createdAt: string
  /** What its maps say of it. */
  readonly stands: readonly RecordStands[]
}

/** What a record is called; enough to see whether two are one. */
export interface TitledRecord {
  readonly id: string
  readonly type: RecordType
  readonly title: string
  readonly createdAt: string
}

/** The newest moment of which a computed metric has a value, and how long one of its periods is. */
export interface NewestValue {
  /** ISO 8601; null where it has none. */
  readonly at: string | null
  readonly days: number
}

/** What the check of a workspace goes by. Who checks a few records gives these and whatever is linked with them. */
export interface WorkspaceFacts {
  readonly records: readonly CheckedRecord[]
  readonly titles: readonly TitledRecord[]
  /** By the id of a metric; those left out are not judged. */
  readonly newestValues: ReadonlyMap<string, NewestValue>
  /** ISO 8601. */
  readonly now: string
}

/** One thing about a record that cannot be relied on, and what to do about it. */
export interface RecordFinding {
  /** The same as long as it is the same finding. */
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly title: string
  readonly record: Pick<TitledRecord, 'id' | 'type' | 'title'>
  /** Another record that it is about. */
  readonly other: Pick<TitledRecord, 'id' | 'type' | 'title'> | null
  readonly says: string
  readonly todo: string
}

/** What a rule finds about one record. */
export interface RecordFound {
  readonly says: string
  readonly other?: TitledRecord
}

export interface RecordRule {
  readonly id: string
  readonly severity: Severity
  /** What all its findings have in common. */
  readonly title: string
  readonly todo: string
  readonly find: (checked: CheckedRecord, around: Around) => readonly RecordFound[]
}

/** What is known of the records around one. */
export interface Around {
  /** Of both directions of a link. */
  readonly linked: (id: string) => readonly WorkspaceRecord[]
  /** Touchpoints that are met on a channel. */
  readonly touchpointsOn: (channelId: string) => number
  /** The earliest one that is likely the same. */
  readonly alike: (id: string) => TitledRecord | undefined
  readonly newestValue: (metricId: string) => NewestValue | undefined
  readonly now: string
}

/** A record of one type, or null. */
export function ofType<T extends RecordType>(
  checked: CheckedRecord,
  type: T,
): CheckedRecord<T> | null {
  return checked.record.type === type ? (checked as unknown as CheckedRecord<T>) : null
}
