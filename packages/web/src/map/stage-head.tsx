import type { Stage, Step } from '@desirepath/core'
import { formatShare, stageColour, tokenReferences } from '@desirepath/render'
import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import { memo, useRef } from 'react'
import { TitleEditor } from '../editing/title-editor.tsx'
import { NamedIcon } from '../ui/named-icon.tsx'
import { BorderPlus, ColumnBorder } from './late-borders.tsx'
import { useHeadDrag } from './column-drag.ts'
import own from './column-head.module.css'
import { headEvents, useHeads } from './column-heads.tsx'
import { MoreButton } from './column-more.tsx'
import { columnWords as words } from './column-words.ts'
import styles from './map.module.css'
import type { Selection } from './selection.ts'

export interface StageHeadProps {
  readonly stage: Stage
  readonly index: number
  readonly first: number
  readonly span: number
  readonly steps: readonly Step[]
  readonly isSelected: boolean
  readonly onSelect: (selection: Selection) => void
}

/** A stage as a chevron in its own hue, and what can be done with the stage. */
export const StageHead = memo(function StageHead(props: StageHeadProps) {
  const { stage, first, span, steps } = props
  const cell = useRef<HTMLDivElement>(null)
  const heads = useHeads()
  const head = `stage:${stage.id}`
  const side = useHeadDrag(cell, { head, target: head, accepts: isColumn, axis: 'across' })
  return (
    <div
      ref={cell}
      role="columnheader"
      aria-label={stage.title}
      aria-colindex={first + 2}
      aria-colspan={span}
      data-row={1}
      data-col={first + 1}
      data-span={span}
      data-drop={side ?? undefined}
      className={clsx(styles.stageCell, own.cell)}
      style={{ gridColumn: `${first + 2} / span ${span}` }}
    >
      <StageButton {...props} />
      {heads !== null && (
        <>
          <MoreButton head={head} title={stage.title} />
          {first === 0 && (
            <BorderPlus
              at="start"
              label={words.stageBeforeNamed(stage.title)}
              onClick={() => heads.addBeside(head, 'before')}
            />
          )}
          <ColumnBorder steps={steps.map(({ id }) => id)} />
          <BorderPlus
            at="end"
            label={words.stageAfterNamed(stage.title)}
            onClick={() => heads.addBeside(head, 'after')}
          />
        </>
      )}
    </div>
  )
})

function isColumn(dragged: string): boolean {
  return dragged.startsWith('step:') || dragged.startsWith('stage:')
}

function StageButton({ stage, index, isSelected, onSelect }: StageHeadProps) {
  const heads = useHeads()
  const head = `stage:${stage.id}`
  const style = { background: stageColour(tokenReferences, stage.hue ?? index) }
  if (heads?.renaming === head) {
    return (
      <div className={clsx(styles.stage, own.writing)} style={style}>
        <TitleEditor
          key={head}
          value={stage.title}
          label={words.stageTitle}
          className={own.stageTitle ?? ''}
          early={heads.early}
          onLeave={heads.leave}
        />
      </div>
    )
  }
  return (
    <button
      type="button"
      data-stop
      data-head={head}
      tabIndex={-1}
      aria-pressed={isSelected}
      data-select={head}
      className={styles.stage}
      style={style}
      onClick={() => onSelect({ kind: 'stage', id: stage.id })}
      {...headEvents(heads, head)}
    >
      <span>
        <b>
          {stage.icon !== undefined && (
            <NamedIcon icon={stage.icon} size={16} className={own.icon} />
          )}
          {stage.title === '' ? words.untitled : stage.title}
        </b>
        {typeof stage.reach?.value === 'number' && (
          <small>
            {formatShare(stage.reach.value)} <span>reach</span>
          </small>
        )}
        {stage.funnelStep !== undefined && (
          <small className={own.funnel} dir="auto">
            {stage.funnelStep}
          </small>
        )}
      </span>
    </button>
  )
}

/** What stands below a stage that has no steps. */
export function EmptyStage({ stage, first }: Pick<StageHeadProps, 'stage' | 'first'>) {
  const cell = useRef<HTMLDivElement>(null)
  const heads = useHeads()
  const side = useHeadDrag(cell, { target: `stage:${stage.id}`, accepts: isStep, axis: 'across' })
  return (
    <div
      ref={cell}
      role="columnheader"
      aria-colindex={first + 2}
      data-row={2}
      data-col={first + 1}
      data-column={`stage:${stage.id}`}
      data-drop={side === null ? undefined : 'into'}
      className={clsx(styles.stepCell, own.cell)}
      style={{ gridColumn: first + 2 }}
    >
      {heads === null ? (
        <span className={own.noSteps}>{words.noSteps}</span>
      ) : (
        <button
          type="button"
          data-stop
          tabIndex={-1}
          className={own.addStep}
          onClick={() => heads.addBeside(`into:${stage.id}`, 'after')}
        >
          <Plus size={13} aria-hidden />
          {words.addStep}
        </button>
      )}
    </div>
  )
}

function isStep(dragged: string): boolean {
  return dragged.startsWith('step:')
}
