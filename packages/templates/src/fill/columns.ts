import { contentId, type Edge, type Stage, type Step } from '@desirepath/core'
import type { StageWords, StepWords, Template } from '../template.ts'

/** A step of a template on its place in the journey that is being made. */
export interface Column {
  readonly stepId: string
  readonly at: number
  readonly words: StepWords
  readonly stage: StageWords
  readonly stageId: string
  readonly opensStage: boolean
}

export function columnsOf(template: Template, journeyId: string): Column[] {
  return template.stages
    .flatMap((stage, stageAt) => {
      const stageId = contentId('stage', journeyId, stageAt)
      return stage.steps.map((words, i) => ({ words, stage, stageId, opensStage: i === 0 }))
    })
    .map((column, at) => ({ ...column, at, stepId: contentId('step', journeyId, at) }))
}

export function stagesOf(columns: readonly Column[]): Stage[] {
  return columns
    .filter(({ opensStage }) => opensStage)
    .map(({ stageId, stage: { title, funnelStep } }) => ({
      id: stageId,
      title,
      reach: null,
      ...(funnelStep !== undefined && { funnelStep }),
    }))
}

export function stepsOf(columns: readonly Column[]): Step[] {
  return columns.map(({ stepId, stageId, words: { title, touchpoints, clock, branch } }) => ({
    id: stepId,
    stageId,
    title,
    activities: [],
    channel: Object.values(touchpoints ?? {})[0] ?? null,
    channels: [],
    measured: null,
    ...(clock !== undefined && { clock }),
    ...(branch !== undefined && { branch: branch.outcome }),
  }))
}

/** The planned way from step to step and onto the side paths; nothing is counted on it yet. */
export function edgesOf(columns: readonly Column[]): Edge[] {
  const planned = { share: 0, n: 0, medianSeconds: null }
  const onward = mainPath(columns).flatMap((column, i, path): Edge[] => {
    const next = path[i + 1]
    const { obstacle } = column.words
    if (next === undefined) return []
    const ends = { from: column.stepId, to: next.stepId, kind: 'next' } as const
    return [{ ...ends, ...planned, ...(obstacle !== undefined && { obstacle }) }]
  })
  const aside = columns.flatMap((column): Edge[] => {
    const from = forkOf(column, columns)
    return from === undefined
      ? []
      : [
          {
            from: from.stepId,
            to: column.stepId,
            kind: 'skip',
            ...planned,
            ...(column.words.branch !== undefined && { label: column.words.branch.outcome }),
          },
        ]
  })
  return [...onward, ...aside]
}

export function mainPath(columns: readonly Column[]): Column[] {
  return columns.filter(({ words }) => words.branch === undefined)
}

/** Where a side path parts from the main one. */
export function forkOf({ words }: Column, columns: readonly Column[]): Column | undefined {
  return columns.find((each) => each.words.title === words.branch?.from)
}
