/** What stands for whatever differs between the activities of one page. */
const ANY = '…'
/** Above this many activities paths that differ in one part are one page, above that many whatever differs in an id. */
const CROWD = { paths: 30, ids: 60 }
/** So many neighbours that differ in one part of their path are one kind of page; fewer may be steps. */
const KIND = 8

/**
 * The page that each activity belongs to, by name: the activity itself where they are few, or where it
 * is the only one of its page.
 */
export function pagesOf(activities: readonly string[]): ReadonlyMap<string, string> {
  const key = activities.length > CROWD.ids ? pageKey : (name: string) => name
  const kinds = activities.length > CROWD.paths ? kindsOf(new Set(activities.map(key))) : null
  const page = (name: string) => kinds?.get(key(name)) ?? key(name)
  const sizes = new Map<string, number>()
  for (const name of activities) sizes.set(page(name), (sizes.get(page(name)) ?? 0) + 1)
  return new Map(activities.map((name) => [name, sizes.get(page(name)) === 1 ? name : page(name)]))
}

/**
 * What activities that differ only in a number, an id or a query have in common:
 * `/product/4711?ref=mail` and `/product/12` are one page, `View item 9` and `View item 10` too.
 */
export function pageKey(activity: string): string {
  return activity
    .replace(/[?#].*$/u, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27,}/giu, ANY)
    .replace(/\b(?=[\da-f]*\d)[\da-f]{8,}\b/giu, ANY)
    .replace(/\d+/gu, ANY)
    .trim()
}

/** Paths that differ in one part below the first, like `/shop/shoes/new` and `/shop/hats/new`, by their kind. */
function kindsOf(paths: ReadonlySet<string>): Map<string, string> {
  const sizes = new Map<string, number>()
  for (const path of paths)
    for (const kind of kindsOfPath(path)) sizes.set(kind, (sizes.get(kind) ?? 0) + 1)
  const kinds = new Map<string, string>()
  for (const path of paths) {
    const [largest] = kindsOfPath(path)
      .filter((kind) => sizes.get(kind)! >= KIND)
      .toSorted((a, b) => sizes.get(b)! - sizes.get(a)!)
    if (largest !== undefined) kinds.set(path, largest)
  }
  return kinds
}

function kindsOfPath(path: string): string[] {
  if (!path.startsWith('/')) return []
  const parts = path.split('/')
  return parts.flatMap((_, i) => (i < 2 ? [] : [parts.with(i, ANY).join('/')]))
}
