import type { ScoreScale } from '@desirepath/core'

/** Which columns of a log say who, what, when and where; names as in the header. */
export interface EventMapping {
  readonly customer: string
  readonly activity: string
  readonly time: string
  readonly channel?: string | null
  /** IANA zone of times that name none; UTC when left out. */
  readonly timeZone?: string
  /** Of a workbook: the sheet that is read; the first with a table where it is left out. */
  readonly sheet?: string
  /** Columns to keep as attributes however many different values they hold. */
  readonly attributes?: readonly string[]
}

/** Which columns of a file of feedback hold what; each may be missing. */
export interface FeedbackMapping {
  readonly customer?: string
  readonly at?: string
  readonly text?: string
  readonly score?: string
  readonly scale?: {
    readonly min: number
    readonly max: number
    readonly kind?: ScoreScale['kind']
  }
  readonly touchpoint?: string
  readonly channel?: string
  readonly sourceType?: string
  readonly id?: string
  /** Of a ticket: when it was answered first, or after how long. */
  readonly firstReply?: string
  /** When it was solved, or after how long. */
  readonly solved?: string
  readonly status?: string
  /** How often it was opened again. */
  readonly reopened?: string
  /** How often it went on to somebody else, or how many agents or teams had it. */
  readonly handedOver?: string
  readonly team?: string
  /** When it was changed last: of two rows of one ticket the later counts. */
  readonly updated?: string
  /** Of a mention: who said it in public, and how many it reached, liked, shared and answered it. */
  readonly author?: string
  readonly reach?: string
  readonly likes?: string
  readonly shares?: string
  readonly replies?: string
  /** IANA zone of times that name none; UTC when left out. */
  readonly timeZone?: string
  /** Of a workbook: the sheet that is read; the first with a table where it is left out. */
  readonly sheet?: string
}
