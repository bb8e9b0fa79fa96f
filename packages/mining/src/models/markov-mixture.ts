import type { Random } from '@desirepath/core'
import type { EventLog } from '../log/event-log.ts'
import { variants, variantOfJourney, type Variant } from '../questions/variants.ts'

export interface MixtureOptions {
  readonly random: Random
  /** Largest number of components tried; 8 unless given. */
  readonly maxK?: number
}

export interface MarkovComponent {
  /** Share of journeys, by responsibility. */
  readonly share: number
  /** Journeys that belong to it more than to any other. */
  readonly journeys: number
  /** Per step: share of its journeys that begin there. */
  readonly starts: Float64Array
  /** size × size by rows: P(next step | step). */
  readonly moves: Float64Array
  /** The likeliest way without coming back: each time the likeliest new step, until most leave. */
  readonly path: readonly number[]
}

export interface MarkovMixture {
  readonly k: number
  /** Most followed first. */
  readonly components: readonly MarkovComponent[]
  /** Journey → index into `components`; −1 for an empty journey. */
  readonly assignment: Int32Array
  readonly logLikelihood: number
  readonly bic: number
  /** BIC for 1, 2, … components. */
  readonly bics: readonly number[]
}

/**
 * Mixture of first-order Markov chains for looping click streams (Cadez et al. 2003): EM from several
 * short seeded starts, the number of components by BIC = −2 log L + p ln(sequences) with
 * p = K(S(S−1)+S−1)+K−1. Journeys of equal path are handled once.
 */
export function markovMixture(log: EventLog, { random, maxK = 8 }: MixtureOptions): MarkovMixture {
  const sequences = sequencesOf(log)
  const size = log.activities.length
  const bics: number[] = []
  let best: Fit | null = null
  for (let k = 1; k <= Math.min(maxK, Math.max(1, sequences.paths.length)); k++) {
    const fit = bestOfStarts(sequences, { k, size, random })
    bics.push(bic(fit, sequences.journeys, size))
    if (best === null || bics[k - 1]! < Math.min(...bics.slice(0, k - 1))) best = fit
    // Two numbers of components in a row without gain: more would only cost time.
    if (k >= 3 && bics[k - 1]! > bics[k - 2]! && bics[k - 2]! > bics[k - 3]!) break
  }
  return describe(log, sequences, best!, bics)
}

interface Sequence {
  readonly path: Variant['path']
  readonly firstJourney: number
  readonly weight: number
  /** Moves as cells of the matrix, with their counts. */
  readonly cells: Uint32Array
  readonly counts: Float64Array
}

interface Sequences {
  readonly paths: readonly Sequence[]
  readonly journeys: number
}

interface Fit {
  readonly shares: Float64Array
  readonly starts: readonly Float64Array[]
  readonly moves: readonly Float64Array[]
  /** Per component and sequence: responsibility. */
  readonly responsibility: readonly Float64Array[]
  readonly logLikelihood: number
}

function sequencesOf(log: EventLog): Sequences {
  const size = log.activities.length
  const paths = variants(log)
    .list.filter(({ path }) => path.length > 0)
    .map(({ path, journeys, firstJourney }): Sequence => {
      const moves = new Map<number, number>()
      for (let i = 0; i + 1 < path.length; i++) {
        const cell = path[i]! * size + path[i + 1]!
        moves.set(cell, (moves.get(cell) ?? 0) + 1)
      }
      return {
        path,
        firstJourney,
        weight: journeys,
        cells: Uint32Array.from(moves.keys()),
        counts: Float64Array.from(moves.values()),
      }
    })
  return { paths, journeys: paths.reduce((sum, { weight }) => sum + weight, 0) }
}

const STARTS = 6
const SHORT = 8
const LONG = 200

interface FitOptions {
  readonly k: number
  readonly size: number
  readonly random: Random
}

/** Short runs from several random starts; the best of them is run until it settles. */
function bestOfStarts(sequences: Sequences, { k, size, random }: FitOptions): Fit {
  let best: Fit | null = null
  for (let start = 0; start < (k === 1 ? 1 : STARTS); start++) {
    const fit = run(sequences, size, seeded(sequences, k, random), SHORT)
    if (best === null || fit.logLikelihood > best.logLikelihood) best = fit
  }
  return run(sequences, size, best!.responsibility, LONG)
}

/** Random responsibilities that lean towards one component, each sequence its own. */
function seeded(sequences: Sequences, k: number, random: Random): Float64Array[] {
  const responsibility = Array.from({ length: k }, () => new Float64Array(sequences.paths.length))
  sequences.paths.forEach((_, s) => {
    const chosen = Math.floor(random() * k)
    responsibility.forEach((row, c) => (row[s] = (c === chosen ? 0.8 : 0) + 0.2 / k))
  })
  return responsibility
}

function run(
  sequences: Sequences,
  size: number,
  from: readonly Float64Array[],
  rounds: number,
): Fit {
  let fit = expectation(sequences, size, maximisation(sequences, size, from))
  for (let round = 1; round < rounds; round++) {
    const next = expectation(sequences, size, maximisation(sequences, size, fit.responsibility))
    const settled = next.logLikelihood - fit.logLikelihood < 1e-6 * sequences.journeys
    fit = next
    if (settled) break
  }
  return fit
}

/** A hair of a count for what was never seen, so that nothing is impossible. */
const PRIOR = 0.01

function maximisation(
  { paths }: Sequences,
  size: number,
  responsibility: readonly Float64Array[],
): Omit<Fit, 'logLikelihood' | 'responsibility'> {
  const shares = new Float64Array(responsibility.length)
  const starts = responsibility.map(() => new Float64Array(size).fill(PRIOR))
  const moves = responsibility.map(() => new Float64Array(size * size).fill(PRIOR))
  responsibility.forEach((row, c) => {
    paths.forEach(({ path, weight, cells, counts }, s) => {
      const part = weight * row[s]!
      shares[c]! += part
      starts[c]![path[0]!]! += part
      for (let i = 0; i < cells.length; i++) moves[c]![cells[i]!]! += part * counts[i]!
    })
    normalise(starts[c]!)
    for (let step = 0; step < size; step++) {
      normalise(moves[c]!.subarray(step * size, (step + 1) * size))
    }
  })
  normalise(shares)
  return { shares, starts, moves }
}

function expectation(
  { paths }: Sequences,
  size: number,
  model: Omit<Fit, 'logLikelihood' | 'responsibility'>,
): Fit {
  const { shares, starts, moves } = model
  const logMoves = moves.map((matrix) => matrix.map(Math.log))
  const responsibility = Array.from(shares, () => new Float64Array(paths.length))
  const logs = new Float64Array(shares.length)
  let logLikelihood = 0
  paths.forEach(({ path, weight, cells, counts }, s) => {
    for (let c = 0; c < shares.length; c++) {
      let value = Math.log(shares[c]! + 1e-300) + Math.log(starts[c]![path[0]!]!)
      for (let i = 0; i < cells.length; i++) value += counts[i]! * logMoves[c]![cells[i]!]!
      logs[c] = value
    }
    const top = logs.reduce((a, b) => Math.max(a, b))
    const total = logs.reduce((sum, value) => sum + Math.exp(value - top), 0)
    for (let c = 0; c < shares.length; c++) responsibility[c]![s] = Math.exp(logs[c]! - top) / total
    logLikelihood += weight * (top + Math.log(total))
  })
  return { ...model, responsibility, logLikelihood }
}

function normalise(values: Float64Array): void {
  const total = values.reduce((sum, value) => sum + value, 0)
  for (let i = 0; i < values.length; i++) values[i]! /= total || 1
}

function bic(fit: Fit, sequences: number, size: number): number {
  const k = fit.shares.length
  const parameters = k * (size * (size - 1) + size - 1) + k - 1
  return -2 * fit.logLikelihood + parameters * Math.log(Math.max(1, sequences))
}

function describe(
  log: EventLog,
  sequences: Sequences,
  fit: Fit,
  bics: readonly number[],
): MarkovMixture {
  const { paths, journeys } = sequences
  const k = fit.shares.length
  const order = Array.from(fit.shares, (_, c) => c).toSorted(
    (a, b) => fit.shares[b]! - fit.shares[a]! || a - b,
  )
  const likeliest = paths.map((_, s) => {
    let best = 0
    for (let at = 1; at < k; at++) {
      if (fit.responsibility[order[at]!]![s]! > fit.responsibility[order[best]!]![s]!) best = at
    }
    return best
  })
  const size = log.activities.length
  const components = order.map((c, at): MarkovComponent => {
    const members = paths.filter((_, s) => likeliest[s] === at)
    return {
      share: fit.shares[c]!,
      journeys: members.reduce((sum, { weight }) => sum + weight, 0),
      starts: fit.starts[c]!,
      moves: fit.moves[c]!,
      path: typicalPath(paths, fit.responsibility[c]!, size),
    }
  })
  return {
    k,
    components,
    assignment: assignJourneys(log, paths, likeliest),
    logLikelihood: fit.logLikelihood,
    bic: bic(fit, journeys, size),
    bics,
  }
}

function assignJourneys(
  log: EventLog,
  paths: readonly Sequence[],
  likeliest: readonly number[],
): Int32Array {
  const { of, firsts } = variantOfJourney(log)
  const byFirstJourney = new Map(paths.map(({ firstJourney }, s) => [firstJourney, likeliest[s]!]))
  const byVariant = Array.from(firsts, (journey) => byFirstJourney.get(journey) ?? -1)
  return Int32Array.from(of, (variant) => byVariant[variant] ?? -1)
}

function typicalPath(
  paths: readonly Sequence[],
  responsibility: Float64Array,
  size: number,
): number[] {
  const starts = new Float64Array(size)
  const exits = new Float64Array(size)
  const moves = new Float64Array(size * size)
  paths.forEach(({ path, weight, cells, counts }, s) => {
    const part = weight * responsibility[s]!
    starts[path[0]!]! += part
    exits[path[path.length - 1]!]! += part
    for (let i = 0; i < cells.length; i++) moves[cells[i]!]! += part * counts[i]!
  })
  const walked: number[] = []
  let step = largest(starts, walked)
  while (step >= 0) {
    walked.push(step)
    const row = moves.subarray(step * size, (step + 1) * size)
    const next = largest(row, walked)
    if (next < 0 || row[next]! <= exits[step]!) break
    step = next
  }
  return walked
}

/** The place of the largest value above zero that is not taken; −1 where there is none. */
function largest(values: Float64Array, taken: readonly number[]): number {
  let best = -1
  for (let i = 0; i < values.length; i++) {
    if (values[i]! > (best < 0 ? 1e-9 : values[best]!) && !taken.includes(i)) best = i
  }
  return best
}
