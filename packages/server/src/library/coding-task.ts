import type { CodedText, Proposals } from '@desirepath/text'

/** What a thread of coding is asked; it reads nothing but this. */
export type CodingTask =
  | {
      readonly type: 'propose'
      readonly coded: readonly CodedText[]
      readonly texts: readonly string[]
      readonly limit: number
    }
  | {
      readonly type: 'cluster'
      readonly texts: readonly { readonly text: string; readonly language: string | null }[]
    }

/** Indices are those of the texts of the task. */
export type CodingAnswer =
  | { readonly type: 'tooFew'; readonly needed: number }
  | ({ readonly type: 'proposed' } & Pick<Proposals, 'proposed' | 'tested'>)
  | {
      readonly type: 'clusters'
      readonly clusters: readonly {
        readonly title: string
        readonly language: string | null
        readonly items: readonly number[]
        readonly representative: readonly number[]
      }[]
    }
