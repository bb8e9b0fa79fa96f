import type { EventColumns, FeedbackItem, Period, ReasonColumn } from '@desirepath/core'
import type {
  Expectation,
  MembersRef,
  OriginColumns,
  TouchpointBinding,
  Whose,
  Within,
} from '@desirepath/discovery'
import type { SegmentQuestion } from '../segments/question.ts'

/** What the library alone holds of the customers of the journey; the server puts it to what counts it. */
interface Beside {
  readonly beside?: readonly FeedbackItem[]
}

/** What the desk is asked; all about one journey. */
export type DeskQuestion = Beside &
  (
    | {
        readonly type: 'members'
        readonly ref: MembersRef
        /** Only those of some days. */
        readonly within?: Within
        readonly after: number
        readonly limit: number
      }
    | {
        readonly type: 'feedback'
        readonly ref: MembersRef
        readonly within?: Within
        readonly after: number
        readonly limit: number
      }
    /** The ids of all the feedback that a figure counts. */
    | { readonly type: 'feedbackIds'; readonly ref: MembersRef }
    | { readonly type: 'trend'; readonly ref: MembersRef; readonly by: Period }
    | { readonly type: 'customer'; readonly customer: string }
    | { readonly type: 'flow'; readonly columns: number }
    | { readonly type: 'segment'; readonly whose: Whose; readonly against: Whose | null }
    | { readonly type: 'whatIf'; readonly expectations: readonly Expectation[] }
    | { readonly type: 'support' }
    | { readonly type: 'supportLane' }
    | { readonly type: 'origins'; readonly columns: OriginColumns }
    | {
        readonly type: 'reasons'
        readonly column: ReasonColumn | null
        readonly whose: Whose | null
      }
    | { readonly type: 'customerQuestions' }
    | { readonly type: 'activities' }
    | { readonly type: 'measuredAs' }
    | { readonly type: 'touchpoints'; readonly bindings: readonly TouchpointBinding[] }
    | SegmentQuestion
  )

/** What the desk may hold: all of its journeys together, except that the last one asked for stays. */
export interface DeskMemory {
  readonly mostBytes: number
  readonly bytesPerEvent: number
}

/** What the desk needs to know a journey. */
export interface DeskJourney {
  readonly key: string
  /** Canonical JSON. */
  readonly document: string
  readonly columns: EventColumns
  readonly feedback: readonly FeedbackItem[]
}

export type DeskRequest =
  | { readonly id: number; readonly type: 'open'; readonly journey: DeskJourney }
  | {
      readonly id: number
      readonly type: 'ask'
      readonly key: string
      readonly question: DeskQuestion
    }

/** `unknown` where the desk has let the journey go and has to be given it again. */
export type DeskReply =
  | { readonly id: number; readonly type: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly type: 'unknown' }
  | { readonly id: number; readonly type: 'failed'; readonly reason: string }
