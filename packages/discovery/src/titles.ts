/**
 * A raw activity name as a reader would write it: `add_to_cart` → “Add to cart”,
 * `order.placed` → “Order placed”, `paymentFailed` → “Payment failed”. Acronyms and codes stay.
 */
export function readableTitle(activity: string): string {
  if (activity.includes('://')) return activity.trim()
  if (activity.trim() === '/') return 'Home page'
  const spaced = separated(activity).replace(/\s+/g, ' ').trim()
  if (spaced === '') return activity.trim() === '' ? '(no name)' : activity
  const words = spaced
    .split(' ')
    .map((word, i) => (i > 0 && wasCamel(activity, word) ? word.toLowerCase() : word))
  const title = words.join(' ')
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** Only a machine's name has borders to open; in what a person wrote every sign stays. */
function separated(activity: string): string {
  if (/\s/.test(activity.trim())) return activity.replace(/_+/g, ' ')
  return activity
    .replace(/([\p{Ll}\d])(\p{Lu})(?=\p{Ll})/gu, '$1 $2')
    .replace(/[_.:/\\|]+|(?<=\p{Ll})-(?=\p{Ll})/gu, ' ')
}

/**
 * How the activities of one log are titled. Where most are numbered (“T02 Check the form”,
 * “3. Pay”), the numbers are the system's, and a reader does without them.
 */
export function titlesOf(activities: readonly string[]): (activity: string) => string {
  const numbered = activities.filter((name) => withoutNumber(name) !== name).length
  if (numbered < 3 || numbered * 2 <= activities.length) return readableTitle
  return (activity) => readableTitle(withoutNumber(activity))
}

/** A name without the number or code before it; as it is, where nothing to read would be left. */
function withoutNumber(activity: string): string {
  return activity.replace(/^\s*\p{Lu}{0,3}\d+(?:[-.]\d+)*[.:)]?\s+(?=\p{L}{2})/u, '')
}

/** Readable titles of several activities of one log, made distinct by the raw name where two would read the same. */
export function distinctTitles(
  activities: readonly string[],
  title: (activity: string) => string = readableTitle,
): string[] {
  const titles = activities.map(title)
  return titles.map((title, i) =>
    titles.some((other, j) => j !== i && other === title) ? `${title} (${activities[i]})` : title,
  )
}

/** A capitalised word inside a name without spaces was a border, not a proper noun. */
function wasCamel(activity: string, word: string): boolean {
  return !/\s/.test(activity) && /^\p{Lu}\p{Ll}+$/u.test(word)
}
