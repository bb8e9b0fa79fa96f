/** A part of a picture, as shares of it. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Which edges of the frame a handle takes along; none moves the whole frame. */
export interface Handle {
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}

export const wholePicture: Crop = { x: 0, y: 0, width: 1, height: 1 }

const LEAST = 0.05

/** The frame after one of its handles, or all of it, was dragged by shares of the picture. */
export function dragFrame({ x, y, width, height }: Crop, handle: Handle, by: Point): Crop {
  if (handle.x === 0 && handle.y === 0) {
    return { x: clamp(x + by.x, 0, 1 - width), y: clamp(y + by.y, 0, 1 - height), width, height }
  }
  const across = stretch([x, x + width], handle.x, by.x)
  const down = stretch([y, y + height], handle.y, by.y)
  return framed({ left: across[0], right: across[1], top: down[0], bottom: down[1] })
}

export type Edge = 'left' | 'right' | 'top' | 'bottom'
export type Edges = Readonly<Record<Edge, number>>

export function edgesOf({ x, y, width, height }: Crop): Edges {
  return { left: x, right: x + width, top: y, bottom: y + height }
}

/** The frame with one edge elsewhere, as far as the opposite one allows. */
export function moveEdge(crop: Crop, edge: Edge, to: number): Crop {
  const edges = edgesOf(crop)
  const limits = {
    left: [0, edges.right - LEAST],
    right: [edges.left + LEAST, 1],
    top: [0, edges.bottom - LEAST],
    bottom: [edges.top + LEAST, 1],
  } as const
  const [low, high] = limits[edge]
  return framed({ ...edges, [edge]: clamp(to, low, high) })
}

/** The largest frame of a shape (width for each unit of height) in a picture of a shape, around a point. */
export function shapedFrame(shape: number, pictureShape: number, around: Point): Crop {
  const width = Math.min(1, shape / pictureShape)
  const height = Math.min(1, pictureShape / shape)
  return {
    x: clamp(around.x - width / 2, 0, 1 - width),
    y: clamp(around.y - height / 2, 0, 1 - height),
    width,
    height,
  }
}

/** A point, held within the frame. */
export function pointIn({ x, y, width, height }: Crop, point: Point): Point {
  return { x: clamp(point.x, x, x + width), y: clamp(point.y, y, y + height) }
}

export function isWhole({ x, y, width, height }: Crop): boolean {
  return x < 0.002 && y < 0.002 && width > 0.996 && height > 0.996
}

function stretch(
  [from, to]: readonly [number, number],
  end: -1 | 0 | 1,
  by: number,
): readonly [number, number] {
  if (end === -1) return [clamp(from + by, 0, to - LEAST), to]
  if (end === 1) return [from, clamp(to + by, from + LEAST, 1)]
  return [from, to]
}

function framed({ left, right, top, bottom }: Edges): Crop {
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
