import { Popover } from '@base-ui/react/popover'
import { emotionLevels, type Journey, ownLevels } from '@desirepath/core'
import { X } from 'lucide-react'
import { useRef } from 'react'
import type { Editor } from '../editing/editor.ts'
import { IconButton } from '../ui/button.tsx'
import { firstField } from '../ui/first-field.ts'
import { CurveForm } from './feeling-curve-form.tsx'
import { PointForm } from './feeling-form.tsx'
import { LevelsForm } from './feeling-levels-form.tsx'
import { words } from './feeling-words.ts'
import feeling from './feeling.module.css'
import { MomentList } from './moment-list.tsx'

/** What is being written about the feeling: a point, the moments of a step, a curve, or the names of the levels. */
export type Writing =
  | { readonly kind: 'point'; readonly curveId: string; readonly stepId: string }
  | { readonly kind: 'moments'; readonly stepId: string }
  /** Null for a new curve. */
  | { readonly kind: 'curve'; readonly curveId: string | null }
  | { readonly kind: 'levels' }

/** A small form beside a point, a step or the head of the lane. */
export function FeelingPopover({
  at,
  journey,
  editor,
  anchor,
  onClose,
}: {
  readonly at: Writing
  readonly journey: Journey
  readonly editor: Editor
  readonly anchor: () => Element | null
  /** With the curve that was added or changed. */
  readonly onClose: (curveId?: string) => void
}) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Portal>
        <Popover.Positioner className={feeling.positioner} anchor={anchor} sideOffset={8}>
          <Popover.Popup
            ref={popup}
            className={feeling.popover}
            initialFocus={(by) => at.kind === 'moments' || firstField(popup.current, by)}
            finalFocus={false}
          >
            <header className={feeling.head}>
              <Popover.Title>{titleOf(at, journey)}</Popover.Title>
              <Popover.Close render={<IconButton icon={X} label={words.cancel} size="small" />} />
            </header>
            <Content at={at} journey={journey} editor={editor} onClose={onClose} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Content({
  at,
  journey,
  editor,
  onClose,
}: {
  readonly at: Writing
  readonly journey: Journey
  readonly editor: Editor
  readonly onClose: (curveId?: string) => void
}) {
  switch (at.kind) {
    case 'point': {
      const curve = journey.curves.find(({ id }) => id === at.curveId)
      const point = curve?.points.find(({ stepId }) => stepId === at.stepId)
      return (
        <PointForm
          curveId={at.curveId}
          point={point ?? { stepId: at.stepId, value: null }}
          levels={emotionLevels(journey)}
          editor={editor}
          onDone={onClose}
        />
      )
    }
    case 'moments':
      return <MomentList journey={journey} stepId={at.stepId} editor={editor} onDone={onClose} />
    case 'levels':
      return <LevelsForm levels={ownLevels(journey)} editor={editor} onDone={() => onClose()} />
    case 'curve':
      return (
        <CurveForm
          journey={journey}
          curve={journey.curves.find(({ id }) => id === at.curveId)}
          editor={editor}
          onDone={onClose}
        />
      )
  }
}

function titleOf(at: Writing, { steps }: Journey): string {
  if (at.kind === 'levels') return words.levelsTitle
  if (at.kind === 'curve') return at.curveId === null ? words.draw : words.curveTitle
  const title = steps.find(({ id }) => id === at.stepId)?.title ?? ''
  return at.kind === 'point' ? words.feelingAt(title) : words.momentsAt(title)
}
