import type { SegmentRule } from '@desirepath/core'

interface Page {
  readonly after: number
  readonly limit: number
}

/** What the desk is asked of customers by a rule. */
export type SegmentQuestion =
  | { readonly type: 'segmentTerms' }
  | {
      readonly type: 'customerFigures'
      readonly rule: SegmentRule
      readonly valueColumn: string
    }
  | { readonly type: 'customerCount'; readonly rule: SegmentRule }
  | { readonly type: 'customerEmpathy'; readonly rule: SegmentRule }
  | ({ readonly type: 'customers'; readonly rule: SegmentRule } & Page)
  | ({ readonly type: 'customerFeedback'; readonly rule: SegmentRule } & Page)
