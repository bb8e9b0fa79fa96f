/** Who said something in public, and how far it went; null where its source does not say. */
export interface Audience {
  readonly author: string | null
  /** People who saw it, or could: views, impressions, followers. */
  readonly reach: number | null
  readonly likes: number | null
  readonly shares: number | null
  readonly replies: number | null
}
