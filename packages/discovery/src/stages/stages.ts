import type { Stage } from '@desirepath/core'
import { contentId, shareFigure } from '@desirepath/core'
import type { EventLog } from '@desirepath/mining'
import { stageBorders } from './borders.ts'
import { lexiconStage } from './lexicon.ts'
import { nameStages } from './name.ts'

export interface FoundStages {
  readonly stages: readonly Stage[]
  /** Per step: the index of its stage. */
  readonly of: readonly number[]
}

/** The stages of steps in order: where they part, what they are called, who reaches them. */
export function findStages(
  visits: EventLog,
  titles: readonly string[],
  reached: readonly number[],
): FoundStages {
  const borders = stageBorders(visits, titles.map(lexiconStage))
  const of = titles.map((_, step) => borders.findLastIndex((first) => first <= step))
  const members = borders.map((_, stage) =>
    titles.flatMap((title, step) =>
      of[step] === stage ? [{ title, reached: reached[step]! }] : [],
    ),
  )
  const reach = stageReach(visits, of, borders.length)
  const stages = nameStages(members).map((title, stage) => ({
    id: contentId('stage', title, stage),
    title,
    reach: shareFigure(reach[stage]!, visits.journeys),
  }))
  return { stages, of }
}

/** How many journeys reach each stage; `of` names the stage of each step. */
export function stageReach(visits: EventLog, of: readonly number[], stages: number): Uint32Array {
  const reach = new Uint32Array(stages)
  const last = new Int32Array(stages).fill(-1)
  for (let journey = 0; journey < visits.journeys; journey++) {
    for (let i = visits.offsets[journey]!; i < visits.offsets[journey + 1]!; i++) {
      const stage = of[visits.activity[i]!]!
      if (last[stage] === journey) continue
      last[stage] = journey
      reach[stage]!++
    }
  }
  return reach
}
