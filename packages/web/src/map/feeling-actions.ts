import type { Journey } from '@desirepath/core'
import { Eraser, Flag, PencilLine } from 'lucide-react'
import type { Focused } from '../shell/actions.tsx'
import type { Drawing } from './feeling-drawing.ts'
import { words } from './feeling-words.ts'

/** What can be done with the point of a curve, or with the feeling at a step, that has the focus. */
export function feelingActions(
  drawing: Drawing,
  { focused, journey }: { readonly focused: Element; readonly journey: Journey },
): Focused | null {
  const stepId = focused.closest<HTMLElement>('[data-feeling]')?.dataset.feeling
  const step = journey.steps.find(({ id }) => id === stepId)
  if (step === undefined) return null
  const mark = {
    label: words.mark(step.title),
    icon: Flag,
    keys: 'M',
    run: () => drawing.write({ kind: 'moments', stepId: step.id }),
  }
  const curveId = focused.matches('[role=slider]')
    ? focused.closest<HTMLElement>('[data-curve]')?.dataset.curve
    : undefined
  if (curveId === undefined) return { name: words.feelingAt(step.title), actions: [mark] }
  const place = { curveId, stepId: step.id }
  return {
    name: words.feelingAt(step.title),
    actions: [
      {
        label: words.write,
        icon: PencilLine,
        keys: 'Enter',
        run: () => drawing.write({ kind: 'point', ...place }),
      },
      { label: words.clear, icon: Eraser, keys: 'Del', run: () => drawing.clear(place) },
      mark,
    ],
  }
}
