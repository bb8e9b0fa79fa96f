import { type CurveScale } from '@desirepath/render'
import { columnCentre, type MapColumn } from './layout.ts'

export const FEELING_HEIGHT = 196
const MARGIN = 24

/** What a drawn point snaps to, and what one press of an arrow is. */
const STEP = 0.5

/** Pixels from the top of the lane of an emotion −2…+2. */
export function feelingY(value: number): number {
  return MARGIN + ((2 - value) / 4) * (FEELING_HEIGHT - 2 * MARGIN)
}

/** The emotion at so many pixels from the top of the lane; what lies outside is the end of the scale. */
export function feelingAt(y: number, isFree: boolean): number {
  const value = 2 - ((y - MARGIN) / (FEELING_HEIGHT - 2 * MARGIN)) * 4
  const grain = isFree ? 0.01 : STEP
  return clampFeeling(Math.round(value / grain) * grain)
}

/** The next emotion on the scale above or below, also from a value between two of its steps. */
export function feelingBeside(value: number, direction: 1 | -1): number {
  const steps = value / STEP
  const next = direction === 1 ? Math.floor(steps + 1e-6) + 1 : Math.ceil(steps - 1e-6) - 1
  return clampFeeling(next * STEP)
}

/** Within −2…+2, with two decimals. */
export function clampFeeling(value: number): number {
  return Math.round(Math.max(-2, Math.min(2, value)) * 100) / 100
}

/** Where a curve runs over the columns of the map, in pixels from the lane rail. */
export function feelingScale(columns: readonly MapColumn[], edges: readonly number[]): CurveScale {
  const indexOf = new Map(columns.map(({ step, index }) => [step.id, index]))
  return {
    x: (stepId) => {
      const index = indexOf.get(stepId)
      return index === undefined ? null : columnCentre(edges, index)
    },
    y: feelingY,
  }
}
