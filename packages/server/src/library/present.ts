import { type FoundItem, LIBRARY, type LibrarySplits, PLACED_ON } from '@desirepath/analytics'
import type { EvidenceItem } from '@desirepath/contract'
import type { Coding, JourneyDataset, SpokenFor } from '@desirepath/store'
import { type Polarity, redact } from '@desirepath/text'
import { presentHandling } from '../drill-down/handling.ts'
import { excerpt } from './excerpt.ts'

/** What an item is shown with besides itself. */
export interface Surroundings {
  readonly journeys: readonly JourneyDataset[]
  readonly codings: readonly Coding[]
  readonly personas: readonly SpokenFor[]
}

export function presentItem(
  { datasetId, item, polarity, chance }: FoundItem,
  { journeys, codings, personas }: Surroundings,
): EvidenceItem {
  const { id, sourceName, customer, at, language, touchpoint, channel, metadata } = item
  const attachments = item.attachments ?? []
  const turns = item.turns ?? []
  const isOwn = datasetId === LIBRARY
  // What was written down here was redacted before it was stored.
  const clean = (text: string) => (isOwn ? text : redact(text).text)
  return {
    id,
    source: item.sourceType,
    sourceName,
    title: item.title ?? null,
    text: item.text === null ? null : clean(item.text),
    at: at === null ? null : new Date(at).toISOString(),
    language,
    score: item.score === null || item.scale === null ? null : { ...item.scale, value: item.score },
    mood: moodOf(item),
    reading: polarity === '' ? null : { polarity: polarity as Polarity, chance },
    customer,
    persona: personaOf(item, personas),
    touchpoint,
    channel,
    audience: item.audience ?? null,
    themes: codings.flatMap(({ itemId, themeId, belongs }) =>
      itemId === id && belongs ? [themeId] : [],
    ),
    journeys: journeys
      .filter((journey) =>
        item.place === undefined
          ? journey.datasetId === datasetId
          : journey.journeyId === item.place.journeyId,
      )
      .map(({ journeyId, title }) => ({ id: journeyId, title })),
    turnCount: turns.length,
    hasRecording: attachments.some(({ mediaType = '' }) => /^(?:audio|video)\//.test(mediaType)),
    isOwn,
    link: item.link ?? null,
    turns: [...turns],
    attachments: [...attachments],
    metadata: { ...metadata },
    handling: presentHandling(item),
    place: item.place ?? null,
  }
}

/** One that was deleted is none. */
function personaOf(
  { persona }: FoundItem['item'],
  personas: readonly SpokenFor[],
): EvidenceItem['persona'] {
  const found =
    persona === undefined ? undefined : personas.find(({ ids }) => ids.includes(persona))
  return found === undefined ? null : { id: found.id, title: found.title }
}

/** As the search sees it: see `columns.ts` of analytics. */
function moodOf({ score, scale }: FoundItem['item']): EvidenceItem['mood'] {
  if (score === null || scale === null || scale.max <= scale.min) return 'none'
  const share = (score - scale.min) / (scale.max - scale.min)
  if (scale.kind === 'nps') return share < 0.65 ? 'bad' : share < 0.85 ? 'middle' : 'good'
  return share < 0.4 ? 'bad' : share <= 0.7 ? 'middle' : 'good'
}

/** An item as it stands in lists: short, at the place where it says what was looked for. */
export function presentListed(
  found: FoundItem,
  { holds, ...around }: Surroundings & { readonly holds: readonly string[] },
) {
  const {
    link: _,
    turns: __,
    attachments: ___,
    metadata: ____,
    handling: _____,
    place: ______,
    ...item
  } = presentItem(found, around)
  return { ...item, text: item.text === null ? null : excerpt(item.text, holds) }
}

type Parts = LibrarySplits['source']

/** What was counted, with the names that the contract has for what is not known. */
export function presentSplits(
  { newest, mood, polarity, dataset, ...splits }: LibrarySplits,
  { journeys, theme }: { readonly journeys: readonly JourneyDataset[]; readonly theme: Parts },
) {
  return {
    n: splits.n,
    newest: newest === null ? null : new Date(newest).toISOString(),
    source: [...splits.source],
    language: splits.language.map(({ value, n }) => ({ value: value === '' ? 'none' : value, n })),
    score: [...mood],
    polarity: polarity.filter(({ value }) => value !== ''),
    month: [...splits.month],
    theme: [...theme],
    journey: splitByJourney(dataset, journeys),
  }
}

/** A dataset counts for each journey made of it, what people put on a map for that, the rest for none. */
function splitByJourney(dataset: Parts, journeys: readonly JourneyDataset[]) {
  const counts = new Map<string, { title: string; n: number }>()
  const add = (id: string, title: string, n: number) =>
    counts.set(id, { title, n: (counts.get(id)?.n ?? 0) + n })
  for (const { value, n } of dataset) {
    const own = journeys.filter(
      ({ journeyId, datasetId }) => datasetId === value || value === `${PLACED_ON}${journeyId}`,
    )
    for (const { journeyId, title } of own) add(journeyId, title, n)
    // The map may have been deleted since.
    if (own.length === 0) add('none', '', n)
  }
  return [...counts]
    .map(([value, of]) => ({ value, ...of }))
    .toSorted((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
}
