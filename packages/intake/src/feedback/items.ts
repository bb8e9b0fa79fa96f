import {
  contentId,
  type FeedbackItem,
  type FeedbackSource,
  type ScoreScale,
} from '@desirepath/core'
import type { FeedbackMapping } from '../mapping/mapping.ts'
import type { Look } from '../preview/preview.ts'
import type { Quarantine } from '../quarantine/quarantine.ts'
import { words } from '../recognition/names.ts'
import { guessScale, kindOfScale } from '../recognition/scale.ts'
import { deskOf } from '../desk/desk.ts'
import { fieldOf, type ReadRecord } from '../record/source-record.ts'
import { audienceOf, tellsAudience } from './audience.ts'
import { handlingOf, type HandlingRead, knownUntil, tellsHandling } from './handling.ts'
import { readText } from './values.ts'

/** A record of feedback whose values have been read, before its scale is known. */
export interface Answer {
  readonly record: ReadRecord
  readonly id: string | null
  readonly text: string | null
  readonly score: number | null
  readonly at: number | null
  /** How the ticket was handled; null where the file does not say. */
  readonly handling: HandlingRead | null
}

export interface ItemsContext {
  readonly look: Look
  readonly mapping: FeedbackMapping
  readonly quarantine: Quarantine
  /** Ids given so far, over all files. */
  readonly ids: Set<string>
  /** Milliseconds since the epoch: nothing is known beyond it. */
  readonly now: number
}

const MOST_METADATA = 24

/** Items from the answers of one file, once all its scores have settled the scale. */
export function buildItems(
  answers: readonly Answer[],
  context: ItemsContext,
): { readonly items: FeedbackItem[]; readonly mapping: FeedbackMapping } {
  const { look, mapping, quarantine } = context
  const scale = settleScale(answers, mapping)
  const sourceType = guessSourceType(look, mapping)
  const until = knownUntil(answers, context.now)
  const origin = deskOf(look.source) ?? look.source.name
  const languageColumn = look.table.columns.find((name) => languageNames.has(words(name).join(' ')))
  const items: FeedbackItem[] = []
  for (const answer of answers) {
    if (scale && answer.score !== null && (answer.score < scale.min || answer.score > scale.max)) {
      quarantine.add({
        file: look.source.name,
        row: answer.record.row,
        column: mapping.score ?? null,
        reason: `The score ${answer.score} lies outside the scale ${scale.min} to ${scale.max}. Correct it, or give the scale with scale=LOWEST-HIGHEST.`,
        raw: answer.record.raw(),
      })
      continue
    }
    items.push(toItem(answer, { ...context, scale, sourceType, languageColumn, until, origin }))
  }
  return { items, mapping: scale ? { ...mapping, scale } : mapping }
}

interface ItemContext extends ItemsContext {
  readonly scale: ScoreScale | null
  readonly sourceType: FeedbackSource
  readonly languageColumn: string | undefined
  /** How far the file reaches. */
  readonly until: number
  /** Whose ids they are: those of a help desk are the same in every file. */
  readonly origin: string
}

function toItem(answer: Answer, context: ItemContext): FeedbackItem {
  const { record, id: key, text, score, at, handling } = answer
  const { look, mapping, scale, languageColumn } = context
  const value = (column: string | undefined) =>
    column === undefined ? null : readText(fieldOf(record, column))
  const language = value(languageColumn)
  // Two states of one ticket share their id: the later one will count.
  const id =
    handling !== null && key !== null
      ? contentId('feedback', context.origin, key)
      : uniqueId(look.source.name, key ?? `row ${record.row}`, context.ids)
  return {
    id,
    sourceType: sourceTypeOf(value(mapping.sourceType)) ?? context.sourceType,
    sourceName: look.source.name.replace(/(\.[a-z0-9]{2,7}){1,2}$/i, ''),
    customer: value(mapping.customer),
    at,
    text,
    language:
      language && /^[a-z]{2}([-_]|$)/i.test(language) ? language.slice(0, 2).toLowerCase() : null,
    // What is said of the help is no score of what the ticket tells.
    score: handling === null ? score : null,
    scale: handling === null && score !== null ? scale : null,
    touchpoint: value(mapping.touchpoint),
    channel: value(mapping.channel),
    metadata: metadataOf(record, mapping),
    ...(tellsAudience(mapping) && { audience: audienceOf(value, mapping) }),
    ...(handling && {
      handling: handlingOf(handling, {
        at,
        until: context.until,
        mapping,
        score: score === null || scale === null ? null : { ...scale, value: score },
      }),
    }),
  }
}

/** The scale given by hand, or the one that all but the odd wrong score fit. */
function settleScale(answers: readonly Answer[], mapping: FeedbackMapping): ScoreScale | null {
  if (mapping.score === undefined) return null
  if (mapping.scale) {
    const { min, max, kind } = mapping.scale
    return { kind: kind ?? kindOfScale(mapping.score, min, max), min, max }
  }
  const scores = answers
    .flatMap((answer) => (answer.score === null ? [] : [answer.score]))
    .toSorted((a, b) => a - b)
  if (scores.length === 0) return null
  return guessScale(mapping.score, scores)
}

function uniqueId(source: string, key: string, ids: Set<string>): string {
  let id = contentId('feedback', source, key)
  for (let copy = 2; ids.has(id); copy++) id = contentId('feedback', source, key, copy)
  ids.add(id)
  return id
}

const languageNames = new Set([
  'language',
  'lang',
  'locale',
  'sprache',
  'langue',
  'idioma',
  'lingua',
  'taal',
  '言語',
  '语言',
])

const sourceWords: readonly (readonly [FeedbackSource, RegExp])[] = [
  ['review', /review|rezension|avis|resena|recensione|stars?$|étoile|レビュー|评论/i],
  ['ticket', /ticket|zendesk|support|incident/i],
  ['chat', /chat|intercom|messenger/i],
  ['call', /\bcalls?\b|transcript|phone|anruf/i],
  ['interview', /interview/i],
  ['usabilityTest', /usability/i],
  ['mention', /mention|tweet|social|twitter|reddit/i],
  ['survey', /survey|nps|csat|ces|umfrage|enquete|encuesta|questionnaire/i],
]

/** What a file of feedback is, from its name and the names of its columns. */
function guessSourceType({ source, table }: Look, mapping: FeedbackMapping): FeedbackSource {
  if (tellsHandling(mapping)) return 'ticket'
  return (
    sourceTypeOf(source.name) ??
    sourceTypeOf(table.columns.find((name) => sourceTypeOf(name) !== null) ?? null) ??
    (tellsAudience(mapping) ? 'mention' : 'survey')
  )
}

function sourceTypeOf(text: string | null): FeedbackSource | null {
  if (text === null) return null
  return sourceWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** Every further field that holds something, shortened. */
function metadataOf(record: ReadRecord, mapping: FeedbackMapping): Record<string, string> {
  const mapped = new Set<unknown>(Object.values(mapping))
  const metadata: Record<string, string> = {}
  let count = 0
  for (const [name, cell] of record.fields) {
    if (count >= MOST_METADATA || mapped.has(name)) continue
    const value = readText(cell)
    if (value === null) continue
    metadata[name] = value.slice(0, 200)
    count++
  }
  return metadata
}
