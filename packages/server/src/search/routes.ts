import { fold } from '@desirepath/core'
import type { FoundEntry, Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { createSearch } from './search.ts'

export function searchRoutes(store: Store): Pick<Handlers, 'search'> {
  const search = createSearch(store)
  return {
    async search({ workspaceId, query }) {
      const { meant, entries, words } = await search(workspaceId, query)
      const groups = [...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, items]) => ({
        kind,
        isFull: items.length >= query.limit,
        items: items.map((each) => presentFound(each, words)),
      }))
      return { meant, groups }
    },
  }
}

function presentFound({ id, title, text, journey }: FoundEntry, words: readonly string[]) {
  return { id, title, excerpt: excerptOf(title, text, words), journey }
}

/** Letters on each side of the words in an excerpt. */
const AROUND = 60

/** The line of a text in which a word stands that is not in the title. */
function excerptOf(title: string, text: string, words: readonly string[]): string | null {
  const heading = fold(title)
  const sought = words.filter((word) => !heading.includes(word))
  for (const line of text.split('\n')) {
    const folded = fold(line)
    const at = Math.min(...sought.map((word) => folded.indexOf(word)).filter((each) => each >= 0))
    if (!Number.isFinite(at)) continue
    const start = at <= AROUND ? 0 : line.lastIndexOf(' ', at - AROUND / 2) + 1
    const part = line.slice(start, at + 2 * AROUND)
    return `${start > 0 ? '… ' : ''}${part.trim()}${start + part.length < line.length ? ' …' : ''}`
  }
  return null
}
