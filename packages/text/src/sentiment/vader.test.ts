import { describe, expect, test } from 'vitest'
import { sharedText } from '../../test/shared.ts'
import { estimateByVader } from './vader.ts'

const truth = sharedText(
  'feedback/vader_groundtruth/amazonReviewSnippets_GroundTruth.txt',
  'latin1',
)

test('plain praise is above, plain blame below, and nothing is nothing', () => {
  expect(estimateByVader('I love it, it works great!')).toBeGreaterThan(1)
  expect(estimateByVader('Horrible. I hate it.')).toBeLessThan(-0.8)
  expect(estimateByVader('')).toBe(0)
})

describe.skipIf(truth === null)('review snippets rated by twenty people', () => {
  test('correlate with VADER as its authors report (r = .565)', () => {
    const rows = truth!
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    const r = correlation(
      rows.map((row) => estimateByVader(row[2]!)),
      rows.map((row) => Number(row[1])),
    )
    expect(rows).toHaveLength(3708)
    expect(r).toBeGreaterThan(0.55)
  })
})

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  const covariance = mean(x.map((value, i) => (value - mx) * (y[i]! - my)))
  return (
    covariance / Math.sqrt(mean(x.map((v) => (v - mx) ** 2)) * mean(y.map((v) => (v - my) ** 2)))
  )
}
