import { lexiconStage, stageLexicon } from './lexicon.ts'

export interface NamedStep {
  readonly title: string
  readonly reached: number
}

/** A stage is named by the lexicon only where steps of this share of its weight agree. */
const AGREEMENT = 0.5

/** A distinct title for each stage: the trade's usual name, else its most met step. */
export function nameStages(stages: readonly (readonly NamedStep[])[]): string[] {
  const titles: string[] = []
  for (const steps of stages) titles.push(titleOf(steps, titles))
  return titles
}

function titleOf(steps: readonly NamedStep[], taken: readonly string[]): string {
  const weights = new Map<number, number>()
  let total = 0
  for (const { title, reached } of steps) {
    const stage = lexiconStage(title)
    total += reached + 1
    if (stage >= 0) weights.set(stage, (weights.get(stage) ?? 0) + reached + 1)
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  for (const [stage, weight] of ranked) {
    const title = stageLexicon[stage]!.title
    if (weight >= AGREEMENT * total && !taken.includes(title)) return title
  }
  const salient = [...steps].sort((a, b) => b.reached - a.reached).map(({ title }) => title)
  return salient.find((title) => !taken.includes(title)) ?? salient.join(', ')
}
