import type { Evidence, Journey, LaneType } from '@desirepath/core'
import { useMemo } from 'react'
import type { Editor } from '../../editing/editor.ts'
import { useEditor, useLive } from '../../editing/live.tsx'
import { assumedCurve, type CapturedField, type CapturedLane, laneOf } from './captured.ts'
import { words } from './words.ts'

export interface Tools {
  readonly editor: Editor
  /** The journey after the last edit, which the screen may not show yet. */
  readonly newest: () => Journey
}

/** Null where one may only read. */
export function useTools(): Tools | null {
  const editor = useEditor()
  const live = useLive()
  return useMemo(
    () => (editor === null || live === null ? null : { editor, newest: live.projection.read }),
    [editor, live],
  )
}

/** Puts new steps at the end of a stage, each with its words in one field; gives their ids back. */
export function captureSteps(
  tools: Tools,
  stageId: string | null,
  { field, texts }: { readonly field: CapturedField; readonly texts: readonly string[] },
): readonly string[] {
  const { editor } = tools
  return editor.together(() => {
    const home = stageId ?? editor.addStage({ title: words.firstStage, index: 0 })
    // A step is called by what was written first of it.
    const ids = texts.map((title) =>
      editor.addStep({ title, place: { stageId: home, index: Infinity } }),
    )
    if (field !== 'title') {
      const laneId = laneFor(tools, field)
      ids.forEach((stepId, i) => editor.addCard({ laneId, stepId }, { text: texts[i] ?? '' }))
    }
    return ids
  })
}

/** Writes cards at a step; a step without a name is called by the first of them. */
export function captureCards(
  tools: Tools,
  stepId: string,
  { field, texts }: { readonly field: CapturedLane; readonly texts: readonly string[] },
): void {
  const { editor, newest } = tools
  editor.together(() => {
    const laneId = laneFor(tools, field)
    for (const text of texts) editor.addCard({ laneId, stepId }, { text })
    const isUntitled = newest().steps.find(({ id }) => id === stepId)?.title === ''
    if (isUntitled) editor.changeStep(stepId, { title: texts[0] ?? '' })
  })
}

/** Says how a step feels, on the curve of what is assumed; null takes it back. */
export function judgeFeeling(
  tools: Tools,
  stepId: string,
  feeling: { readonly value: number | null; readonly emotion?: string | undefined },
): void {
  const { editor, newest } = tools
  editor.together(() => {
    laneFor(tools, 'emotion')
    const curveId =
      assumedCurve(newest())?.id ?? editor.addCurve({ kind: 'assumed', persona: null })
    editor.setPoint({ curveId, stepId }, feeling)
  })
}

const findings = { painPoints: 'painPoint', delights: 'delight' } as const
export type FindingLane = keyof typeof findings

/** Puts a pain point or delight at a step, with what it rests on; gives back the id of the record. */
export function judgeFinding(
  tools: Tools,
  stepId: string,
  {
    lane,
    title,
    evidence = [],
  }: {
    readonly lane: FindingLane
    readonly title: string
    readonly evidence?: readonly Evidence[]
  },
): string {
  const { editor } = tools
  return editor.together(() => {
    const place = { laneId: laneFor(tools, lane), stepId }
    const { recordId } = editor.addRecord({ type: findings[lane], title }, place)
    if (evidence.length > 0) editor.changeRecord(recordId, { evidence: [...evidence] })
    return recordId
  })
}

/** The lane for it, made where there is none. */
function laneFor(
  { editor, newest }: Tools,
  type: Extract<LaneType, keyof typeof words.lanes>,
): string {
  const [title, subtitle] = words.lanes[type]
  const journey = newest()
  return (
    laneOf(journey, type)?.id ??
    editor.addLane({ type, title, subtitle, index: journey.lanes.length })
  )
}
