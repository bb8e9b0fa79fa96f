import { type Journey, type MapUseLevel, mapUseOf, mapUseWords } from '@desirepath/core'
import { formatDate, formatShare, plural } from '../figures/format.ts'
import { goalTitle } from '../story/goal.ts'
import { furtherWarnings } from '../story/warnings.ts'
import type { IconName } from '../theme/icons.ts'
import type { Tokens } from '../theme/tokens.ts'
import { commentMark } from './comment-mark.ts'
import type { Paint } from './options.ts'
import { beside, type Block, icon, place, stack, textBlock } from './svg.ts'

const WIDEST = 1100

/** Title, where the map comes from, and what it may be used for, in words. */
export function titleBlock(
  journey: Journey,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): Block {
  const { colours, rtl } = paint
  const inner = Math.min(width, WIDEST)
  const use = mapUseOf(journey)
  const look =
    journey.discovery === null
      ? ({ icon: 'assumed', colour: colours.ink3 } as const)
      : useLook(use.level, colours)
  const basis = `${mapUseWords[use.level]}. ${use.says}`
  const warnings = furtherWarnings(journey)
  const title = {
    size: 22,
    weight: 'semiBold',
    fill: colours.ink,
    width,
    maxLines: 3,
    rtl,
  } as const
  const small = { size: 12.5, fill: colours.ink2, width: inner, rtl }
  const lines = [
    textBlock(sourceLine(journey), small),
    iconLine(basis, { ...look, width: inner, paint }),
    ...warnings.map((warning) =>
      iconLine(warning, { icon: 'warning', colour: colours.opportunity, width: inner, paint }),
    ),
  ]
  const name = textBlock(journey.title === '' ? 'Untitled journey' : journey.title, title)
  const comments = commentMark(paint.openThreads('journey', journey.id), paint)
  const mark = place(rtl ? 0 : width - comments.width, 6, comments.svg)
  const head = { ...name, svg: name.svg + mark }
  const below = stack(lines, 5)
  return stack([head, { ...below, svg: place(rtl ? width - inner : 0, 0, below.svg) }], 5)
}

/** “Measured · 1,434 journeys · 8,577 events · 2 Oct 2010 to 23 Jan 2012 · 23 % reach …”. */
export function sourceLine(journey: Journey): string {
  const found = journey.discovery
  if (found === null)
    return `Assumed · ${plural(journey.steps.length, 'step')} in ${plural(journey.stages.length, 'stage')}`
  const journeys = plural(found.journeys, 'journey')
  const cut = found.journeys !== found.customers
  const parts = [
    'Measured',
    cut ? `${journeys} of ${plural(found.customers, 'customer')}` : journeys,
    plural(found.events, 'event'),
    `${formatDate(found.from)} to ${formatDate(found.asOf)}`,
    found.feedback > 0
      ? `${plural(found.feedback, 'piece')} of feedback from ${formatShare(found.feedbackShare)} of customers`
      : 'no feedback',
  ]
  if (found.success !== null && found.success.share.value !== null) {
    parts.push(`${formatShare(found.success.share.value)} reach “${goalTitle(journey)}”`)
  }
  return parts.join(' · ')
}

function useLook(
  level: MapUseLevel,
  colours: Tokens,
): { readonly icon: IconName; readonly colour: string } {
  if (level === 'money') return { icon: 'check', colour: colours.delight }
  return level === 'priorities'
    ? { icon: 'info', colour: colours.opportunity }
    : { icon: 'warning', colour: colours.pain }
}

function iconLine(
  text: string,
  options: {
    readonly icon: IconName
    readonly colour: string
    readonly width: number
    readonly paint: Paint
  },
): Block {
  const { width, colour, paint } = options
  const { colours, rtl } = paint
  const block = textBlock(text, { size: 12.5, fill: colours.ink2, width: width - 20, rtl })
  const mark = icon(options.icon, { x: 0, y: 2, size: 13, colour })
  return beside({ width: 13, svg: mark }, block, { width, gap: 7, rtl })
}
