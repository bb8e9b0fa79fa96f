import { type CodedColumn, type Telling, tells } from '@desirepath/core'
import type { EventLog } from '@desirepath/mining'

/** A column whose values that mean the same are one. */
export interface Groups {
  /** Code of the column → place of its group; −1 for the missing value. */
  readonly of: Int32Array
  readonly list: readonly { readonly name: string; readonly label: string }[]
  readonly column: CodedColumn
}

/** The columns of events that one can ask about: the further ones, and the channel. */
export function columnsOf({ attributes, channel }: EventLog): readonly CodedColumn[] {
  return channel === null ? attributes : [...attributes, channel]
}

/** The column that people chose, or the one whose name or content says so; null where none does. */
export function chosenColumn(
  log: EventLog,
  telling: Exclude<Telling, 'amount'>,
  asked: string | null,
): CodedColumn | null {
  const columns = columnsOf(log)
  if (asked !== null) return columns.find(({ name }) => name === asked) ?? null
  const named = columns.filter((column) => tells(telling, column.name) && distinctOf(column) > 0)
  if (telling === 'search') return named[0] ?? saidAtSearches(log)
  // Of several, the source says more than the campaign, and that more than the page before.
  const best = named.find(({ name }) => /source|quelle|fuente|fonte/i.test(name)) ?? named[0]
  return best ?? (telling === 'source' ? log.channel : null)
}

function distinctOf({ values }: CodedColumn): number {
  return values.filter((value) => value !== '').length
}

/** A column that is filled nowhere but at events whose name says that something is sought. */
function saidAtSearches(log: EventLog): CodedColumn | null {
  const isSearch = log.activities.map((name) => tells('search', name))
  if (!isSearch.includes(true)) return null
  const found = log.attributes.find((column) => {
    let [there, all] = [0, 0]
    for (let i = 0; i < log.size; i++) {
      if (column.values[column.codes[i]!] === '') continue
      all++
      if (isSearch[log.activity[i]!]) there++
    }
    return distinctOf(column) > 2 && there >= all * 0.9
  })
  return found ?? null
}

/** Terms and reasons alike but for case and spaces are one. */
export function sameWords(value: string): string {
  return value.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** Of a page only its site counts. */
export function sameSource(value: string): string {
  const host = /^\s*(?:https?:)?\/\/(?:www\.)?([^/?#:\s]+)/i.exec(value)
  return sameWords(host?.[1] ?? value)
}

/** Values by what they mean; each group is told as it is written most often, a page by its site. */
export function groupsOf(column: CodedColumn, same: (value: string) => string): Groups {
  const counts = new Float64Array(column.values.length)
  for (const code of column.codes) counts[code]!++
  const places = new Map<string, number>()
  const list: { name: string; label: string; most: number }[] = []
  const of = Int32Array.from(column.values, (value, code) => {
    const name = same(value)
    if (name === '') return -1
    const place = places.get(name) ?? list.push({ name, label: '', most: 0 }) - 1
    places.set(name, place)
    const group = list[place]!
    if (counts[code]! > group.most) {
      group.most = counts[code]!
      group.label = /^\s*(?:https?:)?\/\//i.test(value) ? name : value.trim()
    }
    return place
  })
  return { of, list, column }
}
