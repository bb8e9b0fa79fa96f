import { shareFigure } from '@desirepath/core'
import { expect, test } from 'vitest'
import { hitMore } from './hit-more.ts'

test('only personas whose larger share cannot be chance are hit more', () => {
  const of = (id: string, own: readonly [number, number], others: readonly [number, number]) => ({
    id,
    title: id,
    own: shareFigure(...own),
    others: shareFigure(...others),
  })
  const found = hitMore([
    of('little more', [120, 400], [400, 1600]),
    of('much more', [300, 400], [400, 1600]),
    of('less', [20, 400], [600, 1600]),
    of('too few', [3, 5], [400, 1600]),
    of('more', [200, 400], [400, 1600]),
  ])
  expect(found.map(({ id }) => id)).toEqual(['much more', 'more'])
  expect(found[0]!.change.diff).toBeCloseTo(0.5, 5)
})
