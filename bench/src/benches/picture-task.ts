import { toPng } from '@desirepath/export'
import { renderMap } from '@desirepath/render'
import { largeJourney } from '../journey/large-journey.ts'
import { type Cost, measure } from '../process/measure.ts'
import type { SoloTask } from '../process/solo.ts'
import { best } from './bench.ts'

/** Draws one large map several times, and makes it a PNG once. */
export const task: SoloTask<{ runs: number }> = async ({ runs }) => {
  const journey = largeJourney({ steps: 60, lanes: 25, cardsPerCell: 2 })
  const costs: Cost[] = []
  let svg = ''
  for (let run = 0; run < runs; run++) {
    const drawn = await measure(() => renderMap(journey, { theme: 'light' }))
    svg = drawn.value.svg
    costs.push(drawn.cost)
  }
  const png = await measure(() => toPng(svg, { scale: 1 }))
  return { 'svg, first': costs[0]!, svg: best(costs), png: png.cost }
}
