import { usualLevels } from '@desirepath/core'
import type { CurveScale } from '@desirepath/render'
import { columnCentre, type MapColumn } from './layout.ts'

export const FEELING_HEIGHT = 196
const MARGIN = 24

/** What a drawn point snaps to, and what one press of an arrow is: a level, and half of one of the usual. */
export function grainOf(levels: readonly string[]): number {
  return levels === usualLevels ? 0.5 : 4 / (levels.length - 1)
}

/** How far from its step a value of two decimals may lie, in steps. */
const ROUNDED = 0.02
/** What a point that moves freely snaps to. */
export const FREE = 0.01

/** Pixels from the top of the lane of an emotion −2…+2. */
export function feelingY(value: number): number {
  return MARGIN + ((2 - value) / 4) * (FEELING_HEIGHT - 2 * MARGIN)
}

/** The emotion at so many pixels from the top of the lane; what lies outside is the end of the scale. */
export function feelingAt(y: number, grain: number): number {
  const value = 2 - ((y - MARGIN) / (FEELING_HEIGHT - 2 * MARGIN)) * 4
  return clampFeeling(Math.round((value + 2) / grain) * grain - 2)
}

/** The next emotion on the scale above or below, also from a value between two of its steps. */
export function feelingBeside(value: number, direction: 1 | -1, grain: number): number {
  const steps = (value + 2) / grain
  const next = direction === 1 ? Math.floor(steps + ROUNDED) + 1 : Math.ceil(steps - ROUNDED) - 1
  return clampFeeling(next * grain - 2)
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
