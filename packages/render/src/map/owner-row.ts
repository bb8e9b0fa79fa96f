import type { Paint } from './options.ts'
import { beside, type Block, icon, nothing, textBlock } from './svg.ts'

/** Who is responsible, on one line; nothing where nobody is. */
export function ownerRow(
  owner: string | undefined,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): Block {
  if (owner === undefined || owner === '') return nothing
  const { colours, rtl } = paint
  const mark = icon('person', { x: 0, y: 1.5, size: 10, colour: colours.ink3 })
  const name = textBlock(owner, {
    size: 10.5,
    fill: colours.ink2,
    width: width - 14,
    maxLines: 1,
    rtl,
  })
  return beside({ width: 10, svg: mark }, name, { width, rtl })
}
