/** What every subject is asked, under the names of the results. */
export const questions = [
  'directlyFollows',
  'directlyFollowsWithGaps',
  'variants',
  'funnel',
  'filterThenDirectlyFollows',
] as const
export type Question = (typeof questions)[number]

/** Whole numbers that two right answers share: sizes, sums, counts. */
export type Digest = readonly number[]

/** One way to answer the questions; each runs in a process of its own. */
export interface Subject {
  /** Reads a log from CSV, ready to be asked. */
  load(csv: string): Promise<void>
  /** From a CSV to directly-follows and variants, from nothing. */
  csvToAnswers(csv: string): Promise<Digest>
  /** Null where the subject has no such question. */
  readonly answers: Readonly<Record<Question, (() => Digest | Promise<Digest>) | null>>
  /** Bytes that the loaded log holds, where the subject can tell. */
  heldBytes?(): number
  close(): Promise<void>
}

export const subjectNames = ['desirepath', 'floor', 'clickhouse', 'pm4js'] as const
export type SubjectName = (typeof subjectNames)[number]
