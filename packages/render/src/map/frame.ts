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
  const start = rtl ? width - 1.5 : 1.5
  const bar =
    edge === undefined
      ? ''
      : element('path', {
          d: `M${start + 6 * side} 1.5a6 6 0 0 ${rtl ? 1 : 0} ${-6 * side} 6V${height - 7.5}a6 6 0 0 ${rtl ? 1 : 0} ${6 * side} 6`,
          fill: 'none',
          stroke: edge,
          'stroke-width': 3,
          'stroke-linecap': 'round',
        })
  return { height, svg: box + bar + place(8, 7, inner.svg) }
}
