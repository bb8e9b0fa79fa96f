import type { EventColumns, FeedbackItem, QuarantinedRow } from '@desirepath/core'
import type { DiscoveryInput, EvidenceImport, JobReport } from '@desirepath/contract'

/** What an import worker is asked to do. */
export type ImportTask =
  | {
      readonly type: 'sample'
      readonly seed: number
      /** When its customers begin, in milliseconds since the epoch. */
      readonly start: number
    }
  | {
      readonly type: 'evidence'
      readonly input: EvidenceImport
      /** By upload id: where the file lies. */
      readonly paths: Readonly<Record<string, string>>
      readonly now: number
    }
  | {
      readonly type: 'discovery'
      readonly input: DiscoveryInput
      /** By upload id: where the file lies. */
      readonly paths: Readonly<Record<string, string>>
      /** Milliseconds since the epoch: what “now” is for dates without a year. */
      readonly now: number
    }

/** What the worker says meanwhile and at the end. */
export type ImportMessage =
  | {
      readonly type: 'progress'
      readonly phase: string
      readonly done: number
      readonly of: number
    }
  | { readonly type: 'refused'; readonly reason: string }
  | {
      readonly type: 'read'
      readonly feedback: readonly FeedbackItem[]
      readonly quarantined: readonly QuarantinedRow[]
      readonly report: Omit<JobReport, 'journeyId'>
    }
  | {
      readonly type: 'done'
      readonly columns: EventColumns
      readonly feedback: readonly FeedbackItem[]
      /** Canonical JSON. */
      readonly document: string
      readonly quarantined: readonly QuarantinedRow[]
      readonly report: Omit<JobReport, 'journeyId'>
    }
