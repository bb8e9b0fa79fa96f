import { type Journey, isSafeLink, type Lane, type LaneType } from '@desirepath/core'
import { cardText, cardWords, isVerbatim } from '../cards/card-words.ts'
import { type PlacedCard, placedCards, stageColumns } from '../cards/columns.ts'
import { list, marked, plain } from './text.ts'

// Told elsewhere in the text: as figures, as evidence, or as records.
const toldElsewhere: readonly LaneType[] = ['measured', 'emotion', 'quotes']

/** What people wrote on the map, lane by lane and step by step. */
export function laneBlocks(journey: Journey): string[] {
  const steps = stageColumns(journey).flatMap((stage) => stage.steps)
  const blocks = journey.lanes
    .filter((lane) => !toldElsewhere.includes(lane.type))
    .flatMap((lane) => {
      const cards = placedCards(lane, steps).filter(({ card }) => card.recordId === null)
      if (cards.length === 0) return []
      return [`### ${plain(lane.title)}`, list(cards.map((placed) => cardItem(placed, lane)))]
    })
  const ways = wayItems(journey)
  const wayBlocks = ways.length === 0 ? [] : ['### On the way', list(ways)]
  return blocks.length + wayBlocks.length === 0 ? [] : ['## On the map', ...blocks, ...wayBlocks]
}

function cardItem({ card, step, last }: PlacedCard, lane: Lane): string {
  const where = last === step ? plain(step.title) : `${plain(step.title)} to ${plain(last.title)}`
  const text = isVerbatim(card, lane) ? plain(cardText(card, lane)) : marked(card.text ?? '')
  const notes = cardWords(card, lane, new Map()).notes.map(plain)
  const file = attachmentLink(card.attachment)
  const shown =
    file === '' ? notes : notes.filter((note) => !note.includes(plain(card.attachment?.url ?? '')))
  const lines = [text, file, shown.join(', ')].filter((part) => part !== '')
  const isShort = lines.length === 1 && !lines[0]?.includes('\n')
  if (isShort) return `**${where}:** ${lines[0]}`
  return [`**${where}:**`, ...lines].join('\n').replaceAll('\n', '\n  ')
}

function attachmentLink(attachment: PlacedCard['card']['attachment']): string {
  if (attachment === undefined) return ''
  const words = plain(attachment.alt || attachment.name)
  return isSafeLink(attachment.url) ? `[${words}](<${attachment.url}>)` : words
}

function wayItems(journey: Journey): string[] {
  const titles = new Map(journey.steps.map((step) => [step.id, plain(step.title)]))
  return journey.edges
    .filter(({ label, obstacle }) => label !== undefined || obstacle !== undefined)
    .map(({ from, to, label, obstacle }) => {
      const words = [label ?? '', obstacle === undefined ? '' : `obstacle: ${obstacle}`]
      const way = `${titles.get(from) ?? from} → ${titles.get(to) ?? to}`
      return `**${way}:** ${words
        .filter((part) => part !== '')
        .map(plain)
        .join('; ')}`
    })
}
