import type { FoundItem } from '@desirepath/analytics'
import { fold } from '@desirepath/core'
import type { FoundEntry } from '@desirepath/store'
import type { Logger } from 'pino'
import type { Handlers } from '../http/operation.ts'
import { presentListed } from '../library/present.ts'
import type { SearchDeps } from '../library/search.ts'
import { createSaidSearch, type Said } from './said.ts'
import { createSearch } from './search.ts'

export function searchRoutes(
  deps: SearchDeps & { readonly log: Logger },
): Pick<Handlers, 'search'> {
  const search = createSearch(deps.store, createSaidSearch(deps))
  return {
    async search({ workspaceId, query }) {
      const { meant, entries, said, words } = await search(workspaceId, query)
      const groups = [...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, items]) => ({
        kind,
        isFull: items.length >= query.limit,
        items: items.map((each) => presentFound(each, words)),
      }))
      const heard = {
        kind: 'evidence',
        isFull: said.found.length >= query.limit,
        items: said.found.map((each) => presentSaid(each, said.journeys, words)),
      }
      return { meant, groups: heard.items.length === 0 ? groups : [...groups, heard] }
    },
  }
}

function presentFound({ id, title, text, journey }: FoundEntry, words: readonly string[]) {
  return { id, title, excerpt: excerptOf(title, text, words), journey }
}

/** What was said is called by its title, else by the place where it holds the words. */
function presentSaid(found: FoundItem, journeys: Said['journeys'], words: readonly string[]) {
  const item = presentListed(found, { journeys, personas: [], codings: [], holds: words })
  const text = item.text ?? ''
  const excerpt = excerptOf(item.title ?? '', text, words)
  const [journey = null] = item.journeys
  return {
    id: item.id,
    title: item.title ?? excerpt ?? text.slice(0, 3 * AROUND),
    excerpt: item.title === null ? null : excerpt,
    journey,
    source: item.sourceName === '' ? item.source : item.sourceName,
  }
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
