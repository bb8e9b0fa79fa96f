import { fileIdOf } from '@desirepath/core'
import type { Paint } from './options.ts'
import { beside, type Block, element, pathIcon, place } from './svg.ts'

interface IconLook {
  readonly size: number
  readonly colour: string
}

/** An icon that people chose: of the set, or a picture of their own; null where it is not at hand. */
export function chosenIcon(
  icon: string | undefined,
  { size, colour }: IconLook,
  paint: Paint,
): string | null {
  if (icon === undefined) return null
  if (fileIdOf(icon) === null) {
    const path = paint.icon(icon)
    return path === null ? null : pathIcon(path, { x: 0, y: 0, size, colour })
  }
  const href = paint.image({ url: icon, name: '', alt: '' })
  if (href === null) return null
  return element('image', { width: size, height: size, href, preserveAspectRatio: 'xMidYMid meet' })
}

/** Words with their icon before them; `words` are set in the width that is left. */
export function withIcon(
  icon: string | undefined,
  words: (width: number) => Block,
  {
    width,
    look,
    paint,
  }: { readonly width: number; readonly look: IconLook; readonly paint: Paint },
): Block {
  const mark = chosenIcon(icon, look, paint)
  if (mark === null) return words(width)
  const gap = 5
  const text = words(width - look.size - gap)
  const block = beside({ width: look.size, svg: place(0, 1.5, mark) }, text, {
    width,
    gap,
    rtl: paint.rtl,
  })
  return { ...block, height: Math.max(block.height, look.size + 1.5) }
}
