import { type Card, plainMentions } from '@desirepath/core'
import { formatMonth, formatScore } from '../figures/format.ts'
import { textDirection } from '../text/direction.ts'
import { cleanText } from '../text/escape.ts'
import type { Tokens } from '../theme/tokens.ts'
import type { Paint } from './options.ts'
import { type Block, element, link, place, stack, textBlock } from './svg.ts'

/** What a customer said, with the score given beside it; the bar shows how good the score is. */
export function quoteCard(
  card: Card,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): Block {
  const { colours } = paint
  const inner = width - 11
  const rtl = paint.rtl || textDirection(card.text ?? '') === 'rtl'
  const said = textBlock(quoted(plainMentions(card.text ?? '')), {
    size: 12,
    italic: true,
    fill: colours.ink2,
    width: inner,
    maxLines: 6,
    rtl,
  })
  const parts = [
    card.score === null ? '' : formatScore(card.score),
    card.note ?? '',
    card.at === null ? '' : formatMonth(card.at),
  ]
  const source = parts.filter((part) => part !== '').join(' · ')
  const meta = textBlock(source, { size: 10.5, fill: colours.ink3, width: inner, maxLines: 2, rtl })
  const block = stack([said, meta], 2)
  const bar = element('rect', {
    y: 1,
    width: 2.5,
    height: block.height - 2,
    rx: 1,
    fill: scoreColour(card.score, colours),
  })
  return {
    height: block.height,
    svg: link(
      paint.href({ type: 'quote', id: card.id }),
      place(rtl ? width - 2.5 : 0, 0, bar) + place(rtl ? 0 : 11, 0, block.svg),
    ),
  }
}

/** A text in quotation marks, unless it brings its own. */
export function quoted(text: string): string {
  const shown = cleanText(text)
  return /^[“"«„「『]/.test(shown) ? shown : `“${shown}”`
}

function scoreColour(score: Card['score'], colours: Tokens): string {
  if (score === null || score.max <= score.min) return colours.line
  const share = (score.value - score.min) / (score.max - score.min)
  if (share < 0.4) return colours.pain
  return share > 0.7 ? colours.delight : colours.middle
}
