import { type Block, element, place } from './svg.ts'

/** A rounded card around a block. */
export function framed(
  inner: Block,
  { width, fill, line }: { readonly width: number; readonly fill: string; readonly line: string },
): Block {
  const height = inner.height + 14
  const box = element('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    rx: 7,
    fill,
    stroke: line,
  })
  return { height, svg: box + place(8, 7, inner.svg) }
}
