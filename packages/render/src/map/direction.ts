import type { Journey } from '@desirepath/core'
import { type Direction, textDirection } from '../text/direction.ts'

/** The way a map is read: from the right where most of its words are written so. */
export function journeyDirection({ title, stages, steps, lanes }: Journey): Direction {
  const cards = lanes.flatMap((lane) => lane.cells.flatMap((cell) => cell.cards))
  const said = [title, ...stages.map((stage) => stage.title), ...steps.map((step) => step.title)]
  const texts = [...said, ...cards.map((card) => card.text ?? '')]
  const words = texts.filter((text) => /\p{L}/u.test(text))
  const mirrored = words.filter((text) => textDirection(text) === 'rtl').length
  return mirrored * 2 > words.length ? 'rtl' : 'ltr'
}
