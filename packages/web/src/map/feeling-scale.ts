export const FEELING_HEIGHT = 196
const MARGIN = 24

/** Pixels from the top of the lane of an emotion −2…+2. */
export function feelingY(value: number): number {
  return MARGIN + ((2 - value) / 4) * (FEELING_HEIGHT - 2 * MARGIN)
}
