import { describe, expect, test } from 'vitest'
import { chiSquareTail, normalCdf, normalQuantile, tCdf, tQuantile, Z95 } from './distributions.ts'
import { meanFigure, shareFigure } from './figures.ts'
import { incompleteBeta, logGamma } from './gamma.ts'
import { solveLinear } from './linear-system.ts'
import { meanInterval, sampleOf, welch } from './means.ts'
import { benjaminiHochberg } from './multiplicity.ts'
import { npsFigure } from './nps.ts'
import { median, quantile } from './quantile.ts'
import { linearRegression, logisticRegression } from './regression.ts'
import { priorOf, shrink } from './shrinkage.ts'
import { adjustedMeanDifference, adjustedShareDifference } from './strata.ts'
import { chiSquareTest, sampleRatioMismatch } from './tables.ts'
import { commentWeights, effectiveSize, weightedSample } from './weighting.ts'

/** Expected values are scipy's unless worked out beside the test. */
describe('distributions', () => {
  test.each([
    [normalCdf(-10), 7.61985302416047e-24],
    [normalCdf(0.3), 0.6179114221889526],
    [normalQuantile(1e-20), -9.262340089798409],
    [normalQuantile(0.975), Z95],
    [tCdf(-3, 5), 0.015049623948731293],
    [tCdf(2, 5), 0.9490302605850708],
    [tQuantile(0.975, 1), 12.706204736174694],
    [tQuantile(0.975, 3.5), 2.9400886379827282],
    [tQuantile(0.025, 100), -1.9839715185235518],
    [chiSquareTail(0.5, 1), 0.47950012218695337],
    [chiSquareTail(50, 10), 2.669083424904495e-7],
    [logGamma(0.1), 2.252712651734206],
    [logGamma(100.5), 361.43554046777757],
    [incompleteBeta(0.5, 0.5, 0.3), 0.36901011956554536],
    [incompleteBeta(50, 20, 0.7), 0.3825092483812333],
  ])('%d is %d', (actual, expected) => {
    expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-11)
  })
})

test('the median averages the middle two, other quantiles interpolate', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(quantile(Float64Array.of(10, 20, 30), 0.9)).toBeCloseTo(28)
  expect(quantile([], 0.5)).toBeNull()
})

test('a mean has a t interval from two values on', () => {
  // 1, 2, 3: mean 2, s = 1, t(.975, 2) = 4.3027, half = 4.3027/√3 = 2.4841.
  expect(meanFigure([1, 2, 3])).toMatchObject({ value: 2, n: 3 })
  expect(meanInterval([1, 2, 3]).low).toBeCloseTo(2 - 2.484138, 6)
  expect(meanInterval([5])).toEqual({ mean: 5, low: null, high: null, n: 1 })
  expect(meanInterval([]).mean).toBeNull()
})

test('a share of nothing is no figure', () => {
  expect(shareFigure(0, 0)).toEqual({ value: null, n: 0, low: null, high: null })
  expect(shareFigure(20, 20).high).toBe(1)
})

test('NPS classes are 0–6, 7–8, 9–10', () => {
  expect(npsFigure([0, 6, 7, 8, 9, 10])).toMatchObject({
    n: 6,
    promoters: 2,
    passives: 2,
    detractors: 2,
    nps: 0,
  })
  expect(npsFigure([]).nps).toBeNull()
})

test('Welch compares means of unequal variance', () => {
  const found = welch(sampleOf([20.1, 22.3, 19.8, 25, 21.1]), sampleOf([24.2, 26.1, 23.3, 28.9]))!
  expect(found.p).toBeCloseTo(0.0437162686969707, 12)
  expect(found.df).toBeCloseTo(5.9800682145185196, 10)
  expect(found.low).toBeCloseTo(0.1547191840052755, 9)
  expect(found.high).toBeCloseTo(7.7752808159947175, 9)
})

test('Benjamini–Hochberg keeps the order given', () => {
  const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5])
  const expected = [0.025, 0.05, 0.05, 0.025, 0.5]
  adjusted.forEach((p, i) => expect(p).toBeCloseTo(expected[i]!, 12))
  expect(benjaminiHochberg([])).toEqual([])
})

test('chi-square ignores what is empty; arms without weight do not count', () => {
  expect(
    chiSquareTest([
      [10, 0, 20],
      [20, 0, 10],
    ]),
  ).toMatchObject({ df: 1 })
  expect(sampleRatioMismatch([50, 50, 0], [1, 1, 0])).toEqual({ chi2: 0, p: 1, mismatch: false })
})

describe('shrinkage', () => {
  test('the formula, by hand', () => {
    // y = 1, n = 4, σ² = 2, μ = 0, τ² = 1: (1·4/2 + 0)/(4/2 + 1) = 2/3; sd = 1/√3.
    const [step] = shrink([{ mean: 1, n: 4, variance: 2 }], { mu: 0, sigma2: 2, tau2: 1 })
    expect(step!.value).toBeCloseTo(2 / 3)
    expect(step!.high! - step!.value!).toBeCloseTo(Z95 / Math.sqrt(3))
  })

  test('no answers are a gap, few are drawn to the mean more than many', () => {
    const groups = [
      { mean: 1.5, n: 2, variance: 1 },
      { mean: 1.5, n: 200, variance: 1 },
      { mean: -1, n: 200, variance: 1 },
      { mean: 0, n: 0, variance: 0 },
    ]
    const { mu } = priorOf(groups)
    const [few, many, , none] = shrink(groups)
    expect(none).toEqual({ value: null, low: null, high: null, n: 0 })
    expect(Math.abs(few!.value! - mu)).toBeLessThan(Math.abs(many!.value! - mu))
    expect(few!.high! - few!.low!).toBeGreaterThan(many!.high! - many!.low!)
  })

  test('equal groups keep a band as wide as the whole sample allows', () => {
    const [first] = shrink(Array.from({ length: 4 }, () => ({ mean: 1, n: 25, variance: 1 })))
    expect(first!.value).toBeCloseTo(1)
    expect(first!.high! - first!.value!).toBeCloseTo(Z95 * Math.sqrt(1 / 125))
  })
})

test('comments are weighted back to everyone who answered', () => {
  // Half of 10 answers are 0, half 10; three of four comments come from the zeros.
  const everyone = [0, 0, 0, 0, 0, 10, 10, 10, 10, 10]
  const weights = commentWeights(everyone, [0, 0, 0, 10])
  expect(weights[0]).toBeCloseTo(2 / 3)
  expect(weights[3]).toBeCloseTo(2)
  const sample = weightedSample([0, 0, 0, 10], weights)
  expect(sample.mean).toBeCloseTo(5)
  // (4)²/(3·4/9 + 4) = 3
  expect(sample.n).toBeCloseTo(3)
  expect(effectiveSize([1, 1, 1])).toBe(3)
})

describe('differences adjusted for segment', () => {
  test('one segment gives the plain difference and its variance', () => {
    // .1 − .24 = −.14; variance .1·.9/50 + .24·.76/50 = .005448
    const found = adjustedShareDifference([
      { hit: { successes: 5, n: 50 }, other: { successes: 12, n: 50 } },
    ])!
    expect(found.diff).toBeCloseTo(-0.14)
    expect(found.high - found.diff).toBeCloseTo(Z95 * Math.sqrt(0.005448))
  })

  test('a difference that only the segments make vanishes', () => {
    const strata = [
      { hit: { successes: 80, n: 100 }, other: { successes: 8, n: 10 } },
      { hit: { successes: 2, n: 10 }, other: { successes: 20, n: 100 } },
    ]
    expect(adjustedShareDifference(strata)!.diff).toBeCloseTo(0)
    expect(adjustedShareDifference([])).toBeNull()
  })

  test('means within segments', () => {
    const strata = [
      { hit: { n: 10, mean: 3, variance: 1 }, other: { n: 10, mean: 4, variance: 1 } },
      { hit: { n: 10, mean: 7, variance: 1 }, other: { n: 10, mean: 8, variance: 1 } },
    ]
    // each segment: variance .2, weight 5: (2·25·.2)/100 = .1
    const found = adjustedMeanDifference(strata)!
    expect(found.diff).toBeCloseTo(-1)
    expect(found.diff - found.low).toBeCloseTo(Z95 * Math.sqrt(0.1))
    expect(found.n).toBe(20)
  })
})

describe('regression', () => {
  test('a line through points on a line', () => {
    const fit = linearRegression([[0], [1], [2], [3]], [1, 3, 5, 7.4])!
    // slope Σ(x−1.5)(y−4.1)/5 = 10.6/5 = 2.12; intercept 4.1 − 3.18 = .92
    expect(fit.coefficients[0]!.value).toBeCloseTo(0.92)
    expect(fit.coefficients[1]!.value).toBeCloseTo(2.12)
    expect(linearRegression([[1], [1], [1]], [1, 2, 3])).toBeNull()
  })

  test('logistic slope of a 2×2 table is its log odds ratio', () => {
    const x = [...Array.from({ length: 50 }, () => [1]), ...Array.from({ length: 50 }, () => [0])]
    const y = x.map((_, i) => (i < 5 || (i >= 50 && i < 62) ? 1 : 0))
    const fit = logisticRegression(x, y)!
    expect(fit.coefficients[1]!.value).toBeCloseTo(Math.log(5 / 45 / (12 / 38)))
    expect(fit.coefficients[1]!.se).toBeCloseTo(Math.sqrt(1 / 5 + 1 / 45 + 1 / 12 + 1 / 38))
    expect(fit.probability([0])).toBeCloseTo(0.24)
    expect(logisticRegression([[0], [1]], [0, 1])).toBeNull()
  })

  test('a singular system has no solution', () => {
    expect(
      solveLinear(
        [
          [1, 2],
          [2, 4],
        ],
        [[1], [2]],
      ),
    ).toBeNull()
    expect(
      solveLinear(
        [
          [0, 2],
          [4, 0],
        ],
        [[2], [8]],
      )!.map((row) => row[0]),
    ).toEqual([2, 1])
  })
})
