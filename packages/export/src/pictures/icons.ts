import type { Journey } from '@desirepath/core'
import { loadIcons } from '@desirepath/icons'

/** The paths of the icons that people chose for parts of a journey. */
export async function iconsOf({
  stages,
  steps,
  lanes,
}: Journey): Promise<(name: string) => string | null> {
  const cards = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  const names = [...stages, ...steps, ...lanes, ...cards].flatMap(({ icon }) => icon ?? [])
  const paths = await loadIcons(names)
  return (name) => paths.get(name) ?? null
}
