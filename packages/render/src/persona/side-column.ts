import type { WorkspaceRecord } from '@desirepath/core'
import { type Block, element, nothing, place, stack, textBlock, textLine } from '../map/svg.ts'
import { textWidth } from '../text/measure.ts'
import type { SheetPaint } from './sheet.ts'
import { personaWords } from './words.ts'

type Persona = WorkspaceRecord<'persona'>

export const SIDE_WIDTH = 250

/** Beside the lists: what is known of the person in a word each. */
export function sideColumn(persona: Persona, paint: SheetPaint): Block {
  const { demographics, sliders, skills, brands, interests } = persona
  return stack(
    [
      section(
        personaWords.demographics,
        demographics.map(({ name, value }) => pair(name, value, paint)),
        paint,
      ),
      section(
        personaWords.sliders,
        sliders.map((each) => slider(each, paint)),
        paint,
      ),
      section(
        personaWords.skills,
        skills.map((each) => skill(each, paint)),
        paint,
      ),
      section(personaWords.brands, chips(brands, paint), paint),
      section(personaWords.interests, chips(interests, paint), paint),
    ],
    16,
  )
}

function section(title: string, blocks: readonly Block[], { hue }: SheetPaint): Block {
  if (blocks.length === 0) return nothing
  return stack(
    [textBlock(title, { size: 14, weight: 'semiBold', fill: hue, width: SIDE_WIDTH }), ...blocks],
    7,
  )
}

function pair(name: string, value: string, { colours }: SheetPaint): Block {
  const half = 92
  const left = textBlock(name, { size: 13, fill: colours.ink3, width: half, maxLines: 2 })
  const right = textBlock(value, {
    size: 13,
    fill: colours.ink,
    width: SIDE_WIDTH - half - 8,
    maxLines: 3,
  })
  return {
    height: Math.max(left.height, right.height),
    svg: left.svg + place(half + 8, 0, right.svg),
  }
}

/** A trait: its two ends, and the point between them. */
function slider({ low, high, value }: Persona['sliders'][number], paint: SheetPaint): Block {
  const { colours, hue } = paint
  const half = SIDE_WIDTH / 2 - 6
  const left = textBlock(low, { size: 12.5, fill: colours.ink2, width: half, maxLines: 1 })
  const right = textLine(high, {
    x: SIDE_WIDTH,
    y: 13,
    size: 12.5,
    fill: colours.ink2,
    anchor: 'end',
  })
  const track = element('rect', {
    y: 23,
    width: SIDE_WIDTH,
    height: 4,
    rx: 2,
    fill: colours.track,
  })
  const at = 7 + ((SIDE_WIDTH - 14) * value) / 100
  const point = element('circle', { cx: at, cy: 25, r: 7, fill: hue })
  return { height: 36, svg: left.svg + right + track + point }
}

function skill({ name, level }: Persona['skills'][number], { colours, hue }: SheetPaint): Block {
  const dots = [1, 2, 3, 4, 5].map((each) =>
    element('circle', {
      cx: SIDE_WIDTH - 6 - (5 - each) * 15,
      cy: 9,
      r: 5,
      fill: each <= level ? hue : colours.track,
    }),
  )
  const text = textBlock(name, {
    size: 13,
    fill: colours.ink,
    width: SIDE_WIDTH - 90,
    maxLines: 2,
  })
  return { height: Math.max(18, text.height), svg: text.svg + dots.join('') }
}

const CHIP = { size: 12.5, weight: 'regular' } as const

/** As many beside each other as fit. */
function chips(names: readonly string[], { colours }: SheetPaint): Block[] {
  if (names.length === 0) return []
  let x = 0
  let y = 0
  let svg = ''
  for (const name of names) {
    const width = Math.min(SIDE_WIDTH, textWidth(name, CHIP) + 18)
    if (x > 0 && x + width > SIDE_WIDTH) {
      x = 0
      y += 30
    }
    const box = element('rect', { width, height: 24, rx: 12, fill: colours.track })
    const text = textBlock(name, { ...CHIP, fill: colours.ink, width: width - 17, maxLines: 1 })
    svg += place(x, y, box + place(9, 4, text.svg))
    x += width + 6
  }
  return [{ height: y + 24, svg }]
}
