/** Two normal components of log gaps, the shorter first. */
interface GapMixture {
  readonly weights: readonly [number, number]
  /** Means of ln(milliseconds). */
  readonly means: readonly [number, number]
  readonly deviations: readonly [number, number]
}

/**
 * The gap in milliseconds above which a pause more likely parts two journeys than lies within one:
 * where the two components of a normal mixture of log gaps are equally likely. Null where the gaps
 * do not fall into two groups or there are fewer than 20.
 */
export function gapThreshold(gaps: Iterable<number>): number | null {
  const mixture = fitGapMixture(gaps)
  return mixture !== null && hasTwoHumps(mixture) ? Math.exp(crossing(mixture)) : null
}

/** Ashman's D ≥ 2, and a dip between the humps to half of the lower one: two groups, not one broad one. */
function hasTwoHumps(mixture: GapMixture): boolean {
  const { means, deviations } = mixture
  if (Math.SQRT2 * (means[1] - means[0]) < 2 * Math.hypot(...deviations)) return false
  const total = (x: number) => density(mixture, 0, x) + density(mixture, 1, x)
  let dip = Infinity
  for (let i = 1; i < 100; i++) {
    dip = Math.min(dip, total(means[0] + ((means[1] - means[0]) * i) / 100))
  }
  return dip <= 0.5 * Math.min(total(means[0]), total(means[1]))
}

/** Fits the mixture by EM on a histogram of ln(gap), so that ten million gaps cost one pass. */
function fitGapMixture(gaps: Iterable<number>): GapMixture | null {
  const counts = new Float64Array(BINS)
  let total = 0
  for (const gap of gaps) {
    if (!(gap > 0)) continue
    counts[Math.min(BINS - 1, Math.floor(Math.log1p(gap) / BIN_WIDTH))]!++
    total++
  }
  if (total < 20) return null
  let best: { mixture: GapMixture; logLikelihood: number } | null = null
  // A split at a low, middle and high share finds small groups on either side without chance.
  for (const share of [0.2, 0.5, 0.8, 0.95]) {
    const fitted = expectationMaximisation(counts, total, startAt(counts, total, share))
    if (best === null || fitted.logLikelihood > best.logLikelihood + 1e-6) best = fitted
  }
  return best && best.mixture
}

/** ln(1 + ms) of a thousand years is about 31; bins are 2 % of a gap wide. */
const BIN_WIDTH = 0.02
const BINS = 1600
/** No component is narrower than this: gaps of exactly one day are a spike, not a group. */
const NARROWEST = 0.1

function startAt(counts: Float64Array, total: number, share: number): GapMixture {
  const quantiles = [share / 2, (1 + share) / 2].map((q) => {
    let seen = 0
    return centre(counts.findIndex((count) => (seen += count) >= q * total))
  })
  const deviation = Math.max(0.5, (quantiles[1]! - quantiles[0]!) / 4)
  return {
    weights: [share, 1 - share],
    means: [quantiles[0]!, quantiles[1]!],
    deviations: [deviation, deviation],
  }
}

function expectationMaximisation(counts: Float64Array, total: number, start: GapMixture) {
  let mixture = start
  let logLikelihood = -Infinity
  for (let round = 0; round < 200; round++) {
    const sums = new Float64Array(6)
    let likelihood = 0
    for (let bin = 0; bin < BINS; bin++) {
      const count = counts[bin]!
      if (count === 0) continue
      const x = centre(bin)
      const short = density(mixture, 0, x)
      const long = density(mixture, 1, x)
      likelihood += count * Math.log(short + long + 1e-300)
      const share = long / (short + long + 1e-300)
      accumulate(sums, 0, count * (1 - share), x)
      accumulate(sums, 3, count * share, x)
    }
    mixture = fromSums(sums, total)
    if (likelihood - logLikelihood < 1e-7 * total) break
    logLikelihood = likelihood
  }
  return { mixture, logLikelihood }
}

function accumulate(sums: Float64Array, at: number, weight: number, x: number): void {
  sums[at]! += weight
  sums[at + 1]! += weight * x
  sums[at + 2]! += weight * x * x
}

function fromSums(sums: Float64Array, total: number): GapMixture {
  const component = (at: number) => {
    const weight = Math.max(sums[at]!, 1e-9)
    const mean = sums[at + 1]! / weight
    const variance = sums[at + 2]! / weight - mean * mean
    return {
      weight: weight / total,
      mean,
      deviation: Math.sqrt(Math.max(variance, NARROWEST ** 2)),
    }
  }
  const [short, long] = [component(0), component(3)].toSorted((a, b) => a.mean - b.mean)
  return {
    weights: [short!.weight, long!.weight],
    means: [short!.mean, long!.mean],
    deviations: [short!.deviation, long!.deviation],
  }
}

function density({ weights, means, deviations }: GapMixture, i: 0 | 1, x: number): number {
  const z = (x - means[i]) / deviations[i]
  return (weights[i] / deviations[i]) * Math.exp(-0.5 * z * z)
}

/** Bisection between the two means, where the shorter component ends being the likelier. */
function crossing(mixture: GapMixture): number {
  let [low, high] = mixture.means
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (density(mixture, 0, middle) > density(mixture, 1, middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function centre(bin: number): number {
  return (bin + 0.5) * BIN_WIDTH
}
