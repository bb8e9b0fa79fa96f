import type { SearchRef, SourceRef } from '@desirepath/core'
import { formatCount, formatDate, formatShare, plural, thin } from '@desirepath/render'

/** Of the view of sources and searches. */
export const words = {
  loadFailed: 'The sources could not be counted',
  none: 'Nobody can be followed here yet',
  noneText:
    'With an event log this journey shows where customers come from, what they search for and where they leave, at each step. A column such as utm_source, referrer or campaign says where from; one such as search_term what they seek.',
  bring: 'Bring new data',
  lead: (journeys: number) => `${plural(journeys, 'customer journey', 'customer journeys')}`,
  asOf: (iso: string) => `as of ${formatDate(iso)}`,
  how: 'Shares and conversions with their 95 % interval; each number leads to its customers.',
  sourceColumn: 'Column with sources',
  searchColumn: 'Column with searches',
  byName: (column: string) => `${column} (found)`,
  notThere: 'no column',
  gone: (column: string) => `${column} (not in the data)`,
  at: 'Shown for',
  whole: 'The whole journey',
  touch: 'Counted by',
  touches: { first: 'First touch', last: 'Last touch' },
  touchHow: {
    first: 'the first event of the journey that says a source',
    last: 'the last event before the step that says a source; for the whole journey, before it succeeds',
  },
  sources: 'Where they come from',
  noSource:
    'No column of the data says where customers come from. Choose one above, or bring data with a source, referrer or campaign.',
  unsaid: 'Not said',
  heads: {
    source: 'Source',
    come: 'Come from there',
    success: 'Succeed',
    term: 'Search',
    searches: 'Searches',
    seekers: 'Journeys',
    again: 'Search again at once',
    left: 'Leave after it',
    step: 'Step',
    reached: 'Come here',
    topSources: 'Most come from',
    topTerms: 'Most seek here',
    leave: 'Go no further',
  },
  searchesTitle: 'What they seek',
  noSearch:
    'No column of the data holds what customers search for. Choose one above, or bring search events with their terms.',
  noSearchHere: 'Nobody searched for anything here.',
  searchesOf: (searches: number, journeys: number) =>
    `${plural(searches, 'search', 'searches')} in ${plural(journeys, 'journey')}. Terms that differ only in case or spaces are one.`,
  steps: 'By step',
  all: 'All sources and searches',
  more: (n: number) => `Show ${n} more`,
  fewer: 'Show fewer',
  show: (what: string) => `Show the customers: ${what}`,
  showStep: (step: string) => `Show sources and searches for “${step}”`,
  tooFew: 'too few',
  needed: (least: number) => `${least} needed`,
} as const

/** Of the lanes that count them on the map. */
export const laneWords = {
  subtitle: (of: 'first' | 'last' | 'searches', asOf: string | null) => {
    const told = {
      first: 'from where those who come here came, by first touch, 95 % intervals',
      last: 'from where those who come here came, by last touch, 95 % intervals',
      searches: 'what those seek who search here, 95 % intervals',
    }[of]
    return asOf === null ? told : `${told}; as of ${formatDate(asOf)}`
  },
  /** The 95 % interval and of how many; short, so that it fits into a column. */
  between: (low: number, high: number, n: number) => {
    const [from, to] = [formatShare(low), formatShare(high)]
    const [unit = ''] = /\s?%$/.exec(from) ?? []
    const shown = from === to ? to : `${from.slice(0, from.length - unit.length)}–${to}`
    return `${shown} of ${formatCount(n)}`
  },
  tooFew: (n: number, least: number) =>
    `too few: n${thin}=${thin}${formatCount(n)}, ${least} needed`,
  noEvents: 'This map has no events yet, so nobody can be followed. Bring data first.',
  noColumn: {
    source:
      'No column of the data says where customers come from. Choose one under “Sources and searches”.',
    search:
      'No column of the data holds what customers search for. Choose one under “Sources and searches”.',
  },
  failed: 'The sources could not be counted.',
} as const

export const memberWords = {
  source: ({ name, touch }: SourceRef, place: string) => {
    const from = name === '' ? 'Of no known source' : `Came from “${name}”`
    return `${from}, ${touch === 'first' ? 'first' : 'last'} touch${place}`
  },
  search: ({ name, after }: SearchRef, place: string) => {
    const sought = name === undefined ? 'Searched' : `Searched for “${name}”`
    const outcome =
      after === 'again'
        ? ' and searched again at once'
        : after === 'left'
          ? ' and left after it'
          : ''
    return `${sought}${outcome}${place}`
  },
  at: (step: string) => `, at “${step}”`,
} as const
