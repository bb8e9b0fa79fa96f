import type { Random } from '@desirepath/core'
import type { SparseRows } from './features.ts'

export interface LogisticModel {
  readonly weights: Float64Array
  readonly bias: number
}

export interface LogisticTask {
  readonly rows: SparseRows
  /** Rows to learn from. */
  readonly members: Uint32Array
  /** Per row of `rows`: 1 or 0. */
  readonly labels: Uint8Array
  /** Inverse strength of the L2 penalty. */
  readonly cost: number
  readonly random: Random
}

const MOST_EPOCHS = 30

/**
 * Class-balanced L2 logistic regression by dual coordinate descent (Yu, Huang and Lin, “Dual
 * coordinate descent methods for logistic regression and maximum entropy models”, 2011). Each step
 * solves its one-variable problem by Newton on the logit, which keeps the dual inside its box.
 */
export function trainLogistic(task: LogisticTask): LogisticModel {
  const { rows, members, labels, random } = task
  const costs = classCosts(task)
  const weights = new Float64Array(rows.width)
  let bias = 0
  const order = Uint32Array.from(members)
  const logits = new Float64Array(rows.rows)
  for (const row of order) {
    // A start near the lower end: all examples still have most of their say.
    logits[row] = -2
    const sign = labels[row] === 1 ? 1 : -1
    const start = costs[labels[row]!]! * sigmoid(-2) * sign
    addRow(rows, row, weights, start)
    bias += start
  }
  for (let epoch = 0; epoch < MOST_EPOCHS; epoch++) {
    shuffle(order, random)
    let moved = 0
    for (const row of order) {
      const sign = labels[row] === 1 ? 1 : -1
      const most = costs[labels[row]!]!
      const gain = sign * (dotRow(rows, row, weights) + bias)
      const logit = solveDual(logits[row]!, most, { gain, square: squareOf(rows, row) + 1 })
      const change = most * (sigmoid(logit) - sigmoid(logits[row]!))
      logits[row] = logit
      moved = Math.max(moved, Math.abs(change) / most)
      addRow(rows, row, weights, change * sign)
      bias += change * sign
    }
    if (moved < 0.01) break
  }
  return { weights, bias }
}

/** The log odds that the row is of class 1. */
export function marginOf(model: LogisticModel, rows: SparseRows, row: number): number {
  return dotRow(rows, row, model.weights) + model.bias
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

/** Both classes weigh the same, whatever their sizes. */
function classCosts({ members, labels, cost }: LogisticTask): readonly [number, number] {
  let ones = 0
  for (const row of members) ones += labels[row]!
  const zeros = members.length - ones
  return [(cost * members.length) / (2 * zeros), (cost * members.length) / (2 * ones)]
}

/** Root of t + a (C σ(t) − α) + g = 0, which rises in t: Newton, held inside a shrinking bracket. */
function solveDual(
  start: number,
  most: number,
  { gain, square }: { gain: number; square: number },
): number {
  const current = most * sigmoid(start)
  let low = -gain - square * (most - current)
  let high = -gain + square * current
  let logit = Math.min(high, Math.max(low, start))
  for (let round = 0; round < 12; round++) {
    const share = sigmoid(logit)
    const value = logit + square * (most * share - current) + gain
    if (Math.abs(value) < 1e-4) break
    if (value > 0) high = logit
    else low = logit
    const next = logit - value / (1 + square * most * share * (1 - share))
    logit = next > low && next < high ? next : (low + high) / 2
  }
  return logit
}

function dotRow(rows: SparseRows, row: number, weights: Float64Array): number {
  const { index, value, offsets } = rows
  let sum = 0
  for (let i = offsets[row]!, end = offsets[row + 1]!; i < end; i++)
    sum += value[i]! * weights[index[i]!]!
  return sum
}

function addRow(rows: SparseRows, row: number, weights: Float64Array, factor: number): void {
  const { index, value, offsets } = rows
  for (let i = offsets[row]!, end = offsets[row + 1]!; i < end; i++)
    weights[index[i]!]! += factor * value[i]!
}

/** Words and characters have norm 1 each, so a row with both has the square 2. */
function squareOf(rows: SparseRows, row: number): number {
  return rows.offsets[row + 1]! > rows.offsets[row]! ? 2 : 0
}

function shuffle(order: Uint32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
}
