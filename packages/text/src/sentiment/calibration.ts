/** A rising map from log odds to emotion, linear between the means of its blocks. */
export type Calibration = (margin: number) => number

/**
 * Fits emotion (−2…+2) as a non-decreasing function of out-of-fold log odds: isotonic regression by
 * pooling adjacent violators (Ayer et al. 1955) on blocks of equal size, so that single comments
 * cannot make a step. The mean of the predictions equals the mean of what was stated.
 */
export function calibrate(margins: ArrayLike<number>, emotions: ArrayLike<number>): Calibration {
  const order = Array.from({ length: margins.length }, (_, i) => i).sort(
    (a, b) => margins[a]! - margins[b]!,
  )
  const size = Math.max(10, Math.ceil(order.length / 40))
  const blocks: Block[] = []
  for (let start = 0; start < order.length; start += size) {
    const block = { margin: 0, emotion: 0, n: 0 }
    for (const row of order.slice(start, start + size)) {
      block.margin += margins[row]!
      block.emotion += emotions[row]!
      block.n++
    }
    pool(blocks, block)
  }
  const points = blocks.map(({ margin, emotion, n }) => ({
    margin: margin / n,
    emotion: emotion / n,
  }))
  return (margin) => interpolate(points, margin)
}

interface Block {
  margin: number
  emotion: number
  n: number
}

function pool(blocks: Block[], block: Block): void {
  blocks.push(block)
  while (blocks.length > 1) {
    const last = blocks[blocks.length - 1]!
    const before = blocks[blocks.length - 2]!
    if (before.emotion / before.n < last.emotion / last.n) return
    before.margin += last.margin
    before.emotion += last.emotion
    before.n += last.n
    blocks.pop()
  }
}

function interpolate(
  points: readonly { margin: number; emotion: number }[],
  margin: number,
): number {
  const after = points.findIndex((point) => point.margin >= margin)
  if (after === 0) return points[0]!.emotion
  if (after === -1) return points[points.length - 1]?.emotion ?? 0
  const left = points[after - 1]!
  const right = points[after]!
  const share = (margin - left.margin) / (right.margin - left.margin)
  return left.emotion + share * (right.emotion - left.emotion)
}
