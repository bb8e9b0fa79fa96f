/** How long histories are cut into journeys: not at all, by the log's own pauses, or by silence. */
export type Cut = 'none' | 'auto' | { readonly minutes: number }

/** A cut as it stands in a journey's parameters and on the command line. */
export function cutText(cut: Cut): string {
  return typeof cut === 'string' ? cut : String(cut.minutes)
}

export function cutOf(text: string): Cut {
  if (text === 'none' || text === 'auto') return text
  return { minutes: Number(text) }
}
