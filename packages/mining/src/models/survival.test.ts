import { expect, test } from 'vitest'
import {
  discreteHazard,
  kaplanMeier,
  logRank,
  survivalQuantile,
  type Duration,
} from './survival.ts'

const ended = (...times: number[]): Duration[] => times.map((time) => ({ time, ended: true }))
const open = (...times: number[]): Duration[] => times.map((time) => ({ time, ended: false }))

/** Remission of leukaemia in weeks: Freireich et al. 1963, the textbook example. */
const treated = [
  ...ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
  ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
]
const placebo = ended(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)

test('Kaplan–Meier of the textbook', () => {
  const { points, median, n } = kaplanMeier(treated)
  expect(n).toBe(21)
  expect(median).toBe(23)
  expect(points[0]).toMatchObject({ time: 6, atRisk: 21, ends: 3 })
  // 18/21; se of the logarithm √(3/(21·18)) = .0891
  expect(points[0]!.survival).toBeCloseTo(0.857143, 6)
  expect(points[0]!.low).toBeCloseTo(0.857143 * Math.exp(-1.959964 * 0.0890871), 5)
  expect(points[0]!.high).toBe(1)
  expect(points.at(-1)!.survival).toBeCloseTo(0.448, 3)
  expect(kaplanMeier(placebo).median).toBe(8)
  expect(kaplanMeier([])).toEqual({ points: [], median: null, n: 0 })
})

test('the time by which a share has ended, with where the band crosses', () => {
  // survival after each end: 3/4, 1/2, then one goes out of sight, then 0
  const curve = kaplanMeier([...ended(1, 2, 4), ...open(3)])
  // ln S ± 1.96 √(Σ d/(n(n−d))): after 1 [.426, 1], after 2 [.188, 1]
  expect(survivalQuantile(curve, 0.5)).toEqual({ value: 2, n: 4, low: 1, high: null })
  expect(survivalQuantile(curve, 0.9)).toEqual({ value: 4, n: 4, low: 4, high: null })
  const many = kaplanMeier(ended(...Array.from({ length: 100 }, (_, i) => i + 1)))
  // With nobody out of sight Σ d/(n(n−d)) = (1 − S)/(100 S): .58·e^−.167 = .491, .39·e^.245 = .498.
  expect(survivalQuantile(many, 0.5)).toEqual({ value: 50, n: 100, low: 42, high: 61 })
  expect(survivalQuantile(kaplanMeier([...ended(1), ...open(5, 5, 5)]), 0.5)).toEqual({
    value: null,
    n: 4,
    low: 1,
    high: null,
  })
})

test('the log-rank test tells the groups apart', () => {
  const found = logRank([treated, placebo])!
  expect(found.chi2).toBeCloseTo(16.79, 2)
  expect(found.p).toBeCloseTo(4.17e-5, 7)
  expect(logRank([placebo, placebo])!.chi2).toBeCloseTo(0)
  expect(logRank([placebo, []])).toBeNull()
  expect(logRank([placebo, placebo, treated])!.df).toBe(2)
})

test('the hazard of each week is the share of those there that end in it', () => {
  const [first, second] = discreteHazard([...ended(0.5, 0.7, 1.2), ...open(1.5, 1.9)], 1)
  expect(first).toMatchObject({ from: 0, atRisk: 5, ends: 2, hazard: 0.4 })
  expect(second).toMatchObject({ from: 1, atRisk: 2, ends: 1, hazard: 0.5 })
})
