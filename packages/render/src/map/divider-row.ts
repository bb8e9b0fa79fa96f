import type { Lane } from '@desirepath/core'
import { type Columns, RAIL } from './columns.ts'
import type { Paint } from './options.ts'
import type { Row } from './rows.ts'
import { element, place, textBlock } from './svg.ts'

const lineWords: Readonly<Record<NonNullable<Lane['lineBelow']>, string>> = {
  interaction: 'Line of interaction',
  visibility: 'Line of visibility',
  internal: 'Line of internal interaction',
}

/** A line of the service blueprint, from one edge of the map to the other. */
export function blueprintRow(
  line: NonNullable<Lane['lineBelow']>,
  { columns, paint }: { readonly columns: Columns; readonly paint: Paint },
): Row {
  const { colours, rtl } = paint
  const label = textBlock(lineWords[line], {
    size: 11,
    weight: 'semiBold',
    fill: colours.ink2,
    width: RAIL - 20,
    rtl,
  })
  const height = Math.ceil(label.height + 10)
  const y = Math.round(height / 2)
  const rule = element('path', {
    d: `M0 ${y}H${columns.width}`,
    stroke: colours.ink3,
    'stroke-width': 1.6,
    'stroke-dasharray': line === 'visibility' ? undefined : line === 'interaction' ? '9 5' : '2 4',
    fill: 'none',
  })
  const fill = colours.ground
  return {
    height,
    rail: element('rect', { ...railBox(rtl), height, fill }) + place(12, 5, label.svg),
    body: rule,
    ground: element('rect', { ...bodyBox(columns), height, fill }),
  }
}

/** The name of a group above its lanes. */
export function groupRow(
  title: string,
  { columns, paint }: { readonly columns: Columns; readonly paint: Paint },
): Row {
  const { colours, rtl } = paint
  const label = textBlock(title, {
    size: 11,
    weight: 'semiBold',
    fill: colours.ink3,
    width: RAIL - 24,
    maxLines: 2,
    rtl,
  })
  const height = Math.ceil(label.height + 8)
  const ground = element('rect', { ...bodyBox(columns), height, fill: colours.rail })
  return { height, rail: place(12, 4, label.svg), body: '', ground }
}

/** Within the border of the map. */
function railBox(rtl: boolean): { readonly x: number; readonly width: number } {
  return { x: rtl ? 0 : 1, width: RAIL - 1 }
}

function bodyBox({ rtl, width }: Columns): { readonly x: number; readonly width: number } {
  return { x: rtl ? 1 : 0, width: rtl ? width - 1 : width }
}
