import type { Attachment, CommentTarget } from '@desirepath/core'
import type { ThemeName, Tokens } from '../theme/tokens.ts'

/** What a link of the picture leads to. */
export interface LinkTarget {
  readonly type: 'step' | 'record' | 'quote' | 'persona'
  readonly id: string
}

export interface MapOptions {
  /** `page` draws with the page’s CSS custom properties (see `tokenDeclarations`), for pictures that follow its theme. */
  readonly theme?: ThemeName | 'page'
  /** Wished width in pixels; columns stay readable, so many steps make a wider picture. */
  readonly width?: number
  /** Widest picture in pixels: stages that do not fit beside the others go into bands below (`renderMap` only). */
  readonly wrap?: number
  /** Ids or types of the lanes to draw; all when absent. */
  readonly lanes?: readonly string[]
  /** Ids of branches (see `branchesOf`) that are one narrow column each. */
  readonly folded?: readonly string[]
  /** CSS font families before the fallbacks. */
  readonly fontFamily?: string
  /** Cards in one cell before “+n more”; 4 when absent. */
  readonly cardsInCell?: number
  /** Makes steps, cards and personas links, e.g. to the details on the same page. */
  readonly href?: (target: LinkTarget) => string | null
  /** The part of a picture that is shown, or the still of a video, as a `data:` address; null draws its words in a frame instead. */
  readonly image?: (attachment: Attachment) => string | null
  /** The path of an icon of the set by its name, on a 24 × 24 grid; null leaves it out. */
  readonly icon?: (name: string) => string | null
}

/** Families for every script that the exports ship, then the system’s own. */
export const fontFamilies =
  "Inter, 'Noto Sans SC', 'Noto Sans Arabic', 'Noto Emoji', 'Liberation Sans', system-ui, sans-serif"

/** What every part of the map needs to know to draw itself. */
export interface Paint {
  readonly colours: Tokens
  readonly cardsInCell: number
  readonly href: (target: LinkTarget) => string | null
  readonly image: (attachment: Attachment) => string | null
  readonly icon: (name: string) => string | null
  /** Stages run from the right, the rail stands on the right. */
  readonly rtl: boolean
  /** False where every card is assumed: the title says so once. */
  readonly marksAssumed: boolean
  /** How many threads of comments on a thing are open. */
  readonly openThreads: (kind: CommentTarget['kind'], id: string) => number
}
