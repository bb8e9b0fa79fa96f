import type { Journey, Persona } from '@desirepath/core'
import { formatN, formatShare, formatShareInterval, formatSigned, thin } from '../figures/format.ts'
import { stageColour } from '../theme/tokens.ts'
import { framed } from './frame.ts'
import type { Paint } from './options.ts'
import {
  type Block,
  element,
  link,
  nothing,
  place,
  stack,
  tag,
  textBlock,
  textLine,
  tooltip,
} from './svg.ts'

const GAP = 12
const NARROWEST = 290

/** The personas side by side: share, typical path, and what sets them apart. */
export function personaStrip(
  journey: Journey,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): Block {
  const { personas } = journey
  if (personas.length === 0) return nothing
  const inRow = Math.max(
    1,
    Math.min(personas.length, Math.floor((width + GAP) / (NARROWEST + GAP))),
  )
  const cardWidth = Math.min(400, Math.floor((width - (inRow - 1) * GAP) / inRow))
  const title = textBlock('Who walks it', {
    size: 15,
    weight: 'semiBold',
    fill: paint.colours.ink,
    width,
    rtl: paint.rtl,
  })
  const rows: Block[] = []
  for (let first = 0; first < personas.length; first += inRow) {
    const cards = personas
      .slice(first, first + inRow)
      .map((persona) => personaCard(journey, persona, { width: cardWidth, paint }))
    const x = (i: number) =>
      paint.rtl ? width - cardWidth - i * (cardWidth + GAP) : i * (cardWidth + GAP)
    const svg = cards.map((card, i) => place(x(i), 0, card.svg)).join('')
    rows.push({ height: Math.max(...cards.map((card) => card.height)), svg })
  }
  return stack([title, stack(rows, GAP)], 8)
}

function personaCard(
  journey: Journey,
  persona: Persona,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): Block {
  const { colours, rtl } = paint
  const inner = width - 16
  const draft = tag('draft', colours.ink3)
  const aside = persona.draft ? draft.width + 8 : 0
  const title = textBlock(persona.title, {
    size: 13,
    weight: 'semiBold',
    fill: colours.ink,
    width: inner - aside,
    rtl,
  })
  const head = {
    height: title.height,
    svg:
      place(rtl ? aside : 0, 0, title.svg) +
      (persona.draft ? place(rtl ? 0 : inner - draft.width, 1, draft.svg) : ''),
  }
  const path = personaPath(journey, persona, { width: inner, paint })
  const card = framed(
    stack(
      [
        head,
        textBlock(shareLine(persona), { size: 11.5, fill: colours.ink2, width: inner, rtl }),
        path,
        textBlock(persona.summary, { size: 12, fill: colours.ink, width: inner, maxLines: 5, rtl }),
        ...persona.traits.slice(0, 4).map((trait) => traitLine(trait, { width: inner, paint })),
        moreTraits(persona.traits.length - 4, inner, paint),
        textBlock(outcomeLine(persona, journey.discovery?.success != null), {
          size: 11,
          fill: colours.ink2,
          width: inner,
          rtl,
        }),
      ],
      5,
    ),
    { width, fill: colours.paper, line: colours.line },
  )
  return {
    height: card.height,
    svg: link(paint.href({ type: 'persona', id: persona.id }), card.svg),
  }
}

function moreTraits(hidden: number, width: number, { colours, rtl }: Paint): Block {
  const style = { size: 11, weight: 'semiBold', fill: colours.ink3, width, rtl } as const
  return hidden > 0 ? textBlock(`+${hidden} more`, style) : nothing
}

function shareLine(persona: Persona): string {
  if (persona.share.value === null && persona.share.n === 0) return ''
  if (persona.share.value === null) return `too few to say (${formatN(persona.share.n)})`
  const interval = formatShareInterval(persona.share)
  return `${formatShare(persona.share.value)} of customers${interval === null ? '' : ` (95${thin}%: ${interval})`}`
}

function outcomeLine({ success, emotion }: Persona, named: boolean): string {
  const parts = [
    success?.value === null || success === null
      ? ''
      : `${formatShare(success.value)} ${named ? 'succeed' : 'finish'}`,
    emotion?.value === null || emotion === null
      ? ''
      : `feeling ${formatSigned(emotion.value)}, ${formatN(emotion.n)}`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** A trait as two thin bars: the share inside the persona above the share of everyone. */
function traitLine(
  { name, value, share, baseline }: Persona['traits'][number],
  { width, paint }: { readonly width: number; readonly paint: Paint },
): Block {
  const { colours, rtl } = paint
  const figures = `${formatShare(share)}, all ${formatShare(baseline)}`
  const text = textBlock(`${name}: ${value}`, {
    size: 11,
    fill: colours.ink2,
    width: width - 120,
    maxLines: 2,
    rtl,
  })
  const numbers = textLine(figures, {
    x: rtl ? 0 : width,
    y: 11.5,
    size: 11,
    fill: colours.ink2,
    anchor: rtl ? undefined : 'end',
  })
  const y = text.height + 2
  const size = Math.max(2, width * share)
  const track = element('rect', { y, width, height: 4, rx: 2, fill: colours.track })
  const bar = element('rect', {
    x: rtl ? width - size : 0,
    y,
    width: size,
    height: 4,
    rx: 2,
    fill: colours.accent,
  })
  const mark = element('rect', {
    x: Math.min(width - 2, width * (rtl ? 1 - baseline : baseline)),
    y: y - 2,
    width: 2,
    height: 8,
    fill: colours.ink,
  })
  return { height: y + 6, svg: place(rtl ? 120 : 0, 0, text.svg) + numbers + track + bar + mark }
}

/** The typical path as dots: filled in the colour of the stage where the persona passes, a small ring where it does not. */
export function personaPath(
  journey: Journey,
  persona: Persona,
  {
    width,
    paint,
  }: {
    readonly width: number
    readonly paint: Pick<Paint, 'colours'> & Partial<Pick<Paint, 'rtl'>>
  },
): Block {
  const { colours } = paint
  const stages = new Map(journey.stages.map(({ id, hue }, index) => [id, hue ?? index]))
  const count = journey.steps.length
  if (count === 0) return nothing
  const pitch = Math.min(26, (width - 12) / Math.max(1, count - 1))
  const radius = Math.min(5, Math.max(1.5, pitch * 0.38))
  const x = (index: number) => (paint.rtl === true ? width - 6 - index * pitch : 6 + index * pitch)
  const visited = new Set(persona.path)
  const dots = journey.steps.map((step, index) => {
    const title = tooltip(step.title)
    const here = visited.has(step.id)
    const colour = stageColour(colours, stages.get(step.stageId) ?? 0)
    return element(
      'circle',
      {
        cx: x(index),
        cy: 9,
        r: here ? radius : Math.max(1.5, radius * 0.55),
        fill: here ? colour : colours.paper,
        stroke: here ? colours.paper : colours.assumed,
        'stroke-width': here ? 1 : 1.2,
      },
      title,
    )
  })
  const passed = journey.steps.flatMap((step, index) => (visited.has(step.id) ? [index] : []))
  const [first, last] = [passed[0], passed.at(-1)]
  const line =
    first === undefined || last === undefined
      ? ''
      : element('path', {
          d: `M${x(first).toFixed(1)} 9H${x(last).toFixed(1)}`,
          stroke: colours.assumed,
          'stroke-width': 1.5,
        })
  const words = `Typical path: ${persona.path.map((id) => journey.steps.find((step) => step.id === id)?.title ?? id).join(', then ')}`
  return {
    height: 18,
    svg: element('g', {}, tooltip(words) + line + dots.join('')),
  }
}
