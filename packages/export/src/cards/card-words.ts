import {
  type Attachment,
  type Card,
  fileIdOf,
  type JourneyRecord,
  type Lane,
  plainMentions,
  plainText,
  tagsOfCard,
} from '@desirepath/core'
import {
  cleanText,
  costInterval,
  costWords,
  formatCount,
  formatMonth,
  formatN,
  formatScore,
  formatShare,
  isUnproven,
  notProven,
} from '@desirepath/render'

export interface CardWords {
  /** Without marks; lines stay lines. */
  readonly text: string
  /** The small lines under it. */
  readonly notes: readonly string[]
}

/** What a card says, for formats that have no cards: its own words, or those of the record placed there. */
export function cardWords(
  card: Card,
  lane: Pick<Lane, 'type'>,
  records: ReadonlyMap<string, JourneyRecord>,
): CardWords {
  const record = card.recordId === null ? undefined : records.get(card.recordId)
  if (record !== undefined) return { text: cleanText(record.title), notes: recordNotes(record) }
  const missing = card.recordId === null ? '' : 'A record that is not here'
  const { attachment } = card
  const notes = [
    card.value === undefined ? '' : String(card.value),
    [card.score === null ? '' : formatScore(card.score), card.note ?? '', monthOf(card)]
      .filter((part) => part !== '')
      .join(' · '),
    attachment === undefined ? '' : attachmentWords(attachment),
    card.assumed === true ? 'assumed' : '',
    tagWords(tagsOfCard(card)),
    ownerWords(card.owner),
  ]
  return {
    text: cardText(card, lane) || missing,
    notes: notes.map(cleanText).filter((note) => note !== ''),
  }
}

function ownerWords(owner = ''): string {
  return owner === '' ? '' : `responsible: ${owner}`
}

function tagWords(tags: readonly string[]): string {
  return tags.length === 0 ? '' : `tags: ${tags.join(', ')}`
}

/** What it shows or is called, and its address where that means something to others. */
function attachmentWords({ alt, name, url }: Attachment): string {
  const words = alt === '' ? name : alt
  return fileIdOf(url) === null && !url.startsWith('data:') ? `${words}: ${url}` : words
}

/** The text of a card without Markdown’s marks; what customers said has none and stays as it is. */
export function cardText(card: Card, lane: Pick<Lane, 'type'>): string {
  const text = card.text ?? ''
  return (isVerbatim(card, lane) ? plainMentions(text) : plainText(text))
    .split('\n')
    .map(cleanText)
    .join('\n')
    .trim()
}

/** Said by a customer, word for word: no sign in it is a mark. */
export function isVerbatim(card: Card, lane: Pick<Lane, 'type'>): boolean {
  return lane.type === 'quotes' || (lane.type === 'thinking' && card.score !== null)
}

function monthOf({ at }: Card): string {
  return at === null ? '' : formatMonth(at)
}

function recordNotes(record: JourneyRecord): string[] {
  const { reach, cost } = record
  const notes = [
    record.type === 'painPoint' && record.severity !== null
      ? `severity ${record.severity} of 5`
      : '',
    cost === null ? '' : `${costWords(record)} (${costInterval(cost)})`,
    record.type === 'painPoint' && reach.value !== null
      ? `hits ${formatShare(reach.value)} (${formatN(reach.n)})`
      : '',
    record.evidenceCount === 0 ? '' : `${formatCount(record.evidenceCount)} comments`,
    isUnproven(record) ? notProven : '',
    ownerWords(record.owner),
    record.draft && record.type !== 'painPoint' && record.type !== 'delight' ? 'draft' : '',
  ]
  return notes.filter((note) => note !== '')
}
