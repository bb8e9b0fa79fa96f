import { Z95 } from './distributions.ts'
import type { Sample } from './means.ts'

export interface Shrunk {
  /** Posterior mean; null where n = 0 (a gap, never zero). */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly n: number
}

export interface Prior {
  /** Mean over everything. */
  readonly mu: number
  /** Variance of single values within a group. */
  readonly sigma2: number
  /** Variance of the groups' true means. */
  readonly tau2: number
}

/**
 * Empirical-Bayes means of groups, each drawn to the overall mean the more the less it knows:
 * ŷⱼ = (yⱼnⱼ/σ² + μ/τ²)/(nⱼ/σ² + 1/τ²), band ± 1.96 posterior standard deviations
 * (Efron & Morris 1975). `n` may be an effective sample size. The prior is estimated unless given.
 */
export function shrink(groups: readonly Sample[], prior: Prior = priorOf(groups)): Shrunk[] {
  const { mu, sigma2, tau2 } = prior
  return groups.map(({ n, mean }) => {
    if (n <= 0) return { value: null, low: null, high: null, n: 0 }
    if (sigma2 === 0) return { value: mean, low: mean, high: mean, n }
    const precision = n / sigma2 + 1 / tau2
    const value = ((mean * n) / sigma2 + mu / tau2) / precision
    const half = Z95 / Math.sqrt(precision)
    return { value, low: value - half, high: value + half, n }
  })
}

/**
 * μ, σ² and τ² by the method of moments of a one-way layout. τ² is never below the variance of μ
 * itself, so that no band claims to know more than the whole sample does.
 */
export function priorOf(groups: readonly Sample[]): Prior {
  const seen = groups.filter((group) => group.n > 0)
  const total = sum(seen.map((group) => group.n))
  if (total === 0) return { mu: 0, sigma2: 1, tau2: 1 }
  const mu = sum(seen.map((group) => group.n * group.mean)) / total
  const within = seen.filter((group) => group.n > 1)
  const freedom = sum(within.map((group) => group.n - 1))
  const between = sum(seen.map((group) => group.n * (group.mean - mu) ** 2))
  const inside = sum(within.map((group) => (group.n - 1) * group.variance))
  const sigma2 = inside > 0 ? inside / freedom : between / Math.max(1, seen.length - 1)
  const spread = total - sum(seen.map((group) => group.n ** 2)) / total
  const moments = spread > 0 ? (between - (seen.length - 1) * sigma2) / spread : 0
  return { mu, sigma2, tau2: Math.max(moments, sigma2 / total) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
