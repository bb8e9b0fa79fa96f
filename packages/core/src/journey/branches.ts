import type { Journey, Step } from './journey.ts'

/** Neighbouring steps of one stage that happen only after one outcome. */
export interface Branch {
  /** The id of its first step. */
  readonly id: string
  readonly outcome: string
  readonly stepIds: readonly string[]
}

/** The branches of a journey, in the order of its stages; none where there is no main path beside them. */
export function branchesOf({ stages, steps }: Pick<Journey, 'stages' | 'steps'>): Branch[] {
  if (steps.every(({ branch }) => branch !== undefined)) return []
  const byStage = Map.groupBy(steps, ({ stageId }) => stageId)
  return stages.flatMap(({ id }) => runsOf(byStage.get(id) ?? []))
}

function runsOf(steps: readonly Step[]): Branch[] {
  const runs: Branch[] = []
  steps.forEach(({ id, branch: outcome }, i) => {
    if (outcome === undefined) return
    const last = runs.at(-1)
    if (last === undefined || steps[i - 1]?.branch !== outcome) {
      runs.push({ id, outcome, stepIds: [id] })
    } else runs[runs.length - 1] = { ...last, stepIds: [...last.stepIds, id] }
  })
  return runs
}
