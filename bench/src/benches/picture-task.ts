import { toPng } from '@desirepath/export'
import { renderMap } from '@desirepath/render'
import { largeJourney } from '../journey/large-journey.ts'
import { type Cost, measure } from '../process/measure.ts'
import type { SoloTask } from '../process/solo.ts'
import { best } from './bench.ts'

/** Draws one large map several times as SVG and as PNG, and a smaller one as a sharp PNG. */
export const task: SoloTask<{ runs: number }> = async ({ runs }) => {
  const large = largeJourney({ steps: 60, lanes: 25, cardsPerCell: 2 })
  const svg = await repeat(runs, () => renderMap(large, { theme: 'light' }))
  const smaller = renderMap(largeJourney({ steps: 40, lanes: 20, cardsPerCell: 1 }))
  const sharp = await repeat(runs, () => toPng(smaller, { scale: 2 }))
  const picture = renderMap(large)
  const png = await repeat(runs, () => toPng(picture, { scale: 1 }))
  return {
    'svg, first': svg[0]!,
    svg: best(svg),
    'png @2x, 40 × 20': best(sharp),
    png: best(png),
  }
}

async function repeat(runs: number, draw: () => unknown): Promise<Cost[]> {
  const costs: Cost[] = []
  for (let run = 0; run < runs; run++) costs.push((await measure(draw)).cost)
  return costs
}
