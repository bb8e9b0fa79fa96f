import { join } from 'node:path'
import { solo } from '../process/solo.ts'
import type { Bench } from './bench.ts'

/** A map of 60 steps and 25 lanes with 3,000 cards as SVG and as PNG; one of 40, 20 and 800 as PNG @2x. */
export const drawMap: Bench = async ({ runs, say }) => {
  const costs = await solo(join(import.meta.dirname, 'picture-task.ts'), { runs })
  return Object.entries(costs).map(([task, cost]) => {
    say(`${task}: ${cost.wallMs.toFixed(0)} ms`)
    return {
      bench: 'picture',
      task,
      subject: 'desirepath',
      events: null,
      runs: task === 'svg, first' ? 1 : runs,
      cost,
      agrees: null,
    }
  })
}
