import type { FigureRef, Journey } from '@desirepath/core'
import { createContext, use } from 'react'
import type { Days } from '../../api/figure-ref.ts'
import type { SegmentChoice } from '../segments/choices.ts'
import type { Selection } from '../../map/selection.ts'

/** What every panel of the inspector needs: the journey and the ways on from here. */
export interface InspectorContext {
  readonly journey: Journey
  /** The persona whose figures the steps show; everyone's where there is none. */
  readonly segment: SegmentChoice | undefined
  readonly select: (selection: Selection) => void
  /** Opens the list of those a figure counts, in all or in some days. */
  readonly drill: (ref: FigureRef, days?: Days) => void
  readonly openCustomer: (customer: string) => void
}

const Context = createContext<InspectorContext | null>(null)
export const InspectorProvider = Context

export function useInspector(): InspectorContext {
  const context = use(Context)
  if (context === null) throw new Error('A panel stands outside the inspector')
  return context
}

/** The title of a step, or what stands for the ends of the journey. */
export function stepTitle(journey: Journey, id: string): string {
  if (id === 'start') return 'Start'
  if (id === 'exit') return 'Leave'
  return journey.steps.find((step) => step.id === id)?.title ?? id
}
