import type { CodedColumn } from '@desirepath/core'
import { redact } from '@desirepath/text'
import type { Workings } from '../workings.ts'

/** What customers typed into a search, and how many of them did. */
export interface Searched {
  readonly term: string
  readonly customers: number
}

const NAMES =
  /^(?:search(?:[ _-]?(?:term|query|phrase|string|text|word|keyword)s?)?|(?:site[ _-]?)?quer(?:y|ies)|search|keywords?|suchbegriff|suche|recherche|busqueda|búsqueda|ricerca|zoekterm)$/i
const MOST = 10

/** The search terms of the events of each step, the most frequent first; none without a column of them. */
export function searchesAt({ log, steps }: Workings, count: number): Searched[][] {
  const column = log.attributes.find(({ name }) => NAMES.test(name.trim()))
  const found = Array.from({ length: count }, () => new Map<string, Set<number>>())
  if (column === undefined) return found.map(() => [])
  // The steps hold the same events in the same order, without those of no step.
  const own = steps.attributes.find(({ name }) => name === column.name)
  if (own === undefined) return found.map(() => [])
  for (let journey = 0; journey < steps.journeys; journey++) {
    for (let i = steps.offsets[journey]!; i < steps.offsets[journey + 1]!; i++) {
      const term = termAt(own, i)
      if (term === '') continue
      const at = found[steps.activity[i]!]!
      const customers = at.get(term) ?? new Set()
      at.set(term, customers.add(steps.customerOf[journey]!))
    }
  }
  return found.map((terms) =>
    [...terms]
      .map(([term, customers]) => ({ term, customers: customers.size }))
      .sort((a, b) => b.customers - a.customers || (a.term < b.term ? -1 : 1))
      .slice(0, MOST),
  )
}

function termAt({ values, codes }: CodedColumn, event: number): string {
  const term = (values[codes[event]!] ?? '').trim().toLocaleLowerCase().slice(0, 120)
  return term === '' ? '' : redact(term).text
}
