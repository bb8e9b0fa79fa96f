import type { Journey } from '@desirepath/core'
import { type ReactNode, type RefObject, useState } from 'react'
import { useEditor } from '../editing/live.tsx'
import { late } from '../ui/late.tsx'
import { type Heads, HeadsContext } from './column-heads.tsx'
import type { MapLayout, MapView } from './layout.ts'

const work = late(() => import('./column-work.tsx'))

export interface EditingProps {
  readonly journey: Journey
  readonly view: MapView
  readonly layout: MapLayout
  readonly edges: readonly number[]
  readonly grid: RefObject<HTMLDivElement | null>
  /** Shows widths that are not saved yet. */
  readonly onDrag: (widths: ReadonlyMap<string, number> | null) => void
  /** Keeps widths elsewhere than with the steps. */
  readonly onWidths: ((widths: ReadonlyMap<string, number>) => void) | null
  /** Hides a lane for this reader. */
  readonly onHide: (laneId: string) => void
}

/** Lets stages, steps and lanes below it be edited by their heads, where the journey may be. */
export function HeadEditing({
  children,
  ...props
}: EditingProps & { readonly children: ReactNode }) {
  const editor = useEditor()
  const loaded = work.useWanted()
  const [heads, setHeads] = useState<Heads | null>(null)
  return (
    <HeadsContext value={editor === null ? null : heads}>
      {children}
      {editor !== null && loaded && (
        <loaded.HeadWork {...props} {...{ editor }} onHeads={setHeads} />
      )}
    </HeadsContext>
  )
}
