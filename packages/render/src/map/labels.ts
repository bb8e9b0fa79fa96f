export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LabelSpot {
  /** What the label belongs to, with the room that it takes itself. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  readonly height: number
}

/** A line that labels keep off, the more the less they like it. */
export interface LabelLine {
  readonly at: (x: number) => number | null
  readonly dislike: number
}

/** Finds a place for each label near its point, off the other labels, the points and the curve. */
export class LabelPlacer {
  readonly #taken: Box[] = []
  readonly #bounds: Box
  readonly #lines: readonly LabelLine[]

  constructor(bounds: Box, lines: readonly LabelLine[]) {
    this.#bounds = bounds
    this.#lines = lines
  }

  /** Keeps a box free of labels. */
  reserve(box: Box): void {
    this.#taken.push(box)
  }

  /** The box of the label; ties go to the candidate nearest above. */
  place(spot: LabelSpot): Box {
    let best = candidate(spot, 0, -1)
    let lowest = Infinity
    for (const [wish, dislike] of candidates(spot)) {
      const box = this.#inside(wish)
      const cost = this.#cost(box) + dislike
      if (cost < lowest) [best, lowest] = [box, cost]
    }
    this.#taken.push(best)
    return best
  }

  #inside(box: Box): Box {
    const { x, width } = this.#bounds
    return { ...box, x: Math.max(x + 2, Math.min(x + width - box.width - 2, box.x)) }
  }

  #cost(box: Box): number {
    let cost = 0
    for (const other of this.#taken) cost += overlap(box, other) * 4
    const bounds = this.#bounds
    if (box.y < bounds.y || box.y + box.height > bounds.y + bounds.height) cost += 1000
    for (const { at, dislike } of this.#lines) {
      for (let step = 0; step <= 8; step++) {
        const y = at(box.x + (box.width * step) / 8)
        if (y !== null && y > box.y - 3 && y < box.y + box.height + 3) cost += dislike
      }
    }
    return cost
  }
}

/** Places from the best to the worst, with what speaks against each: a label far off seems to belong elsewhere. */
function* candidates(spot: LabelSpot): Generator<readonly [Box, number]> {
  for (const away of [0, 12, 24, 36]) {
    for (const side of [-1, 1] as const) {
      for (const shift of [0, -0.35, 0.35]) {
        yield [candidate(spot, away, side, shift), away * 2.5 + Math.abs(shift) * 12]
      }
    }
  }
  const { x, y, radius, width, height } = spot
  const beside = { y: y - height / 2, width, height }
  yield [{ ...beside, x: x - radius - 5 - width }, 8]
  yield [{ ...beside, x: x + radius + 5 }, 8]
}

function candidate(
  { x, y, radius, width, height }: LabelSpot,
  away: number,
  side: -1 | 1,
  shift = 0,
): Box {
  const gap = radius + 4 + away
  return {
    x: x - width / 2 + shift * width,
    y: side < 0 ? y - gap - height : y + gap,
    width,
    height,
  }
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
