/**
 * An event log as it arrived: dictionary-coded typed arrays in file order.
 * Readers in `intake` produce it, `mining` sorts it, `analytics` stores it.
 */
export interface EventColumns {
  /** Number of events; each array below holds at least this many entries. */
  readonly size: number
  /** Dictionary of customers (or case ids), raw strings as in the source. */
  readonly customers: readonly string[]
  /** Dictionary of activities, raw strings as in the source. */
  readonly activities: readonly string[]
  /** Per event: index into `customers`. */
  readonly customer: Uint32Array
  /** Per event: index into `activities`. */
  readonly activity: Uint32Array
  /** Per event: milliseconds since the Unix epoch, UTC. */
  readonly time: Float64Array
  /** Where the event happened (Website, Desk, …), or null when the source has no such column. */
  readonly channel: CodedColumn | null
  /** Further columns with few distinct values, for filters and the traits of personas. */
  readonly attributes: readonly CodedColumn[]
}

/** A column of repeated strings. Code 0 always stands for the missing value, `values[0] === ''`. */
export interface CodedColumn {
  readonly name: string
  readonly values: readonly string[]
  readonly codes: Uint8Array | Uint16Array | Uint32Array
}

/** A row that could not be taken, and why; the rows around it went in. */
export interface QuarantinedRow {
  readonly file: string
  /** 1-based line or record number in the file, the header included. */
  readonly row: number
  /** The column at fault, where one is. */
  readonly column: string | null
  /** A sentence: what is wrong and what to do. */
  readonly reason: string
  /** The start of the raw row, at most 200 characters. */
  readonly raw: string
}
