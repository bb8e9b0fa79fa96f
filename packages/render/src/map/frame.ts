import { type Block, element, place } from './svg.ts'

interface FrameOptions {
  readonly width: number
  readonly fill: string
  readonly line: string
  readonly dash?: string
  /** Colour of the edge at which the reading begins. */
  readonly edge?: string | undefined
  readonly rtl?: boolean
}

/** A rounded card around a block. */
export function framed(inner: Block, options: FrameOptions): Block {
  const { width, fill, line, dash, edge, rtl = false } = options
  const height = inner.height + 14
  const box = element('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    rx: 7,
    fill,
    stroke: line,
    'stroke-dasharray': dash,
  })
  const side = rtl ? -1 : 1
  const start = rtl ? width - 0.5 : 0.5
  const sweep = rtl ? 1 : 0
  const bar =
    edge === undefined
      ? ''
      : element('path', {
          d: `M${start + 7 * side} 0.5a7 7 0 0 ${sweep} ${-7 * side} 7V${height - 7.5}a7 7 0 0 ${sweep} ${7 * side} 7q${-4 * side} -1 ${-4 * side} -7V7.5q0 -6 ${4 * side} -7Z`,
          fill: edge,
        })
  return { height, svg: box + bar + place(8, 7, inner.svg) }
}
