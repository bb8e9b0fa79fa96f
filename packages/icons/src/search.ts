/** An icon with the words under which people look for it. */
export interface IconEntry {
  readonly name: string
  /** As it is read: “shopping cart”. */
  readonly title: string
  readonly tags: string
}

/** Every icon there is: those that journeys most often need, then the others by name. */
export async function loadIconIndex(): Promise<readonly IconEntry[]> {
  const { default: index } = await import('./sheets/index.json', { with: { type: 'json' } })
  const tagsOf: Readonly<Record<string, string>> = index
  const names = new Set([...usual, ...Object.keys(tagsOf)])
  return [...names].flatMap((name) => {
    const tags = tagsOf[name]
    return tags === undefined ? [] : [{ name, title: iconTitle(name), tags }]
  })
}

const usual: readonly string[] = `
  eye search megaphone share-2 users user baby house building store landmark hospital school
  plane train-front car bus bike truck package shopping-cart shopping-basket shopping-bag
  credit-card wallet banknote receipt smartphone laptop monitor tablet phone headset mail
  message-circle messages-square bell calendar clock hourglass map map-pin signpost compass
  route flag star heart thumbs-up thumbs-down face-grinning face-slightly-smiling face-neutral
  face-slightly-frowning face-angry lightbulb circle-question-mark circle-alert triangle-alert
  key lock file-text clipboard-check pen-line handshake gift trophy rocket sprout repeat log-in
  log-out coffee utensils bed stethoscope wrench
`
  .trim()
  .split(/\s+/)

/** What an icon is called in words. */
export function iconTitle(name: string): string {
  return name.replaceAll('-', ' ')
}

/** The icons that all words of a query fit, the nearest first; all of them where nothing is asked. */
export function searchIcons(index: readonly IconEntry[], query: string): readonly IconEntry[] {
  const words = query
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '')
  if (words.length === 0) return index
  const whole = words.join(' ')
  const found = index.flatMap((entry) => {
    const ranks = words.map((word) => rankOf(entry, word))
    if (ranks.includes(null)) return []
    const rank = entry.title === whole ? 0 : 1 + Math.max(...ranks.map((each) => each ?? 0))
    return [{ entry, rank }]
  })
  // A stable sort: those of one rank stay in the order of their names, the shorter first.
  return found
    .toSorted((a, b) => a.rank - b.rank || a.entry.title.length - b.entry.title.length)
    .map(({ entry }) => entry)
}

/** How near a word is to an icon, 0 the nearest; null where it does not fit. */
function rankOf({ title, tags }: IconEntry, word: string): number | null {
  if (title.startsWith(word)) return 0
  if (title.includes(` ${word}`)) return 1
  if (` ${tags}`.includes(` ${word}`)) return 2
  return title.includes(word) ? 3 : null
}
