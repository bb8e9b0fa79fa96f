import { toPng } from '@desirepath/export'
import { renderMap } from '@desirepath/render'
import { largeJourney } from '../journey/large-journey.ts'
import { type Cost, measure } from '../process/measure.ts'
import type { SoloTask } from '../process/solo.ts'
import { best } from './bench.ts'

/** The first PNG of a process, fonts included. */
const SHARP_PNG = 'png @2x, 40 × 20'

/** Draws one large map several times and makes it a PNG once, after a smaller one of twice the sharpness. */
export const task: SoloTask<{ runs: number }> = async ({ runs }) => {
  const journey = largeJourney({ steps: 60, lanes: 25, cardsPerCell: 2 })
  const costs: Cost[] = []
  for (let run = 0; run < runs; run++) {
    const drawn = await measure(() => renderMap(journey, { theme: 'light' }))
    costs.push(drawn.cost)
  }
  const smaller = renderMap(largeJourney({ steps: 40, lanes: 20, cardsPerCell: 1 }))
  const sharp = await measure(() => toPng(smaller, { scale: 2 }))
  const png = await measure(() => toPng(renderMap(journey), { scale: 1 }))
  return { 'svg, first': costs[0]!, svg: best(costs), [SHARP_PNG]: sharp.cost, png: png.cost }
}
