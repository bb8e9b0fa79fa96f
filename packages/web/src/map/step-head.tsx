import type { EvidenceLevel, Step } from '@desirepath/core'
import { channelIcon, stageColour, tokenReferences } from '@desirepath/render'
import { clsx } from 'clsx'
import { memo, useRef } from 'react'
import { TitleEditor } from '../editing/title-editor.tsx'
import { LevelMark } from '../ui/level-mark.tsx'
import { Glyph } from '../ui/glyph.tsx'
import { NamedIcon } from '../ui/named-icon.tsx'
import { FoldBranch } from './branch-head.tsx'
import { BorderPlus, ColumnBorder } from './late-borders.tsx'
import { useHeadDrag } from './column-drag.ts'
import own from './column-head.module.css'
import { headEvents, useHeads } from './column-heads.tsx'
import { MoreButton } from './column-more.tsx'
import { columnWords as words } from './column-words.ts'
import { searchMark } from './layout.ts'
import styles from './map.module.css'
import type { Selection } from './selection.ts'

export interface StepHeadProps {
  readonly step: Step
  readonly index: number
  /** Position of its stage, which gives the hue. */
  readonly stage: number
  readonly find: string
  /** Whether it is not on the path of the persona that is looked at. */
  readonly isAside: boolean
  readonly isSelected: boolean
  /** Where it is worth a mark. */
  readonly level: EvidenceLevel | null
  /** What stops customers on the ways from it; empty where nothing does. */
  readonly obstacles: string
  /** Whether a branch begins here that can be folded. */
  readonly beginsBranch: boolean
  readonly onFold: (branchId: string) => void
  readonly onSelect: (selection: Selection) => void
}

/** The head of a step's column: its title and channel, and what can be done with the step. */
export const StepHead = memo(function StepHead(props: StepHeadProps) {
  const { step, index, isSelected, beginsBranch, onFold } = props
  const cell = useRef<HTMLDivElement>(null)
  const heads = useHeads()
  const head = `step:${step.id}`
  const side = useHeadDrag(cell, { head, target: head, accepts: isColumn, axis: 'across' })
  return (
    <div
      ref={cell}
      role="columnheader"
      aria-colindex={index + 2}
      data-row={2}
      data-col={index + 1}
      data-column={head}
      data-chosen={isSelected || undefined}
      data-branch={step.branch}
      data-drop={side ?? undefined}
      className={clsx(styles.stepCell, own.cell)}
      style={{ gridColumn: index + 2 }}
    >
      {heads?.renaming === head ? (
        <div className={styles.step}>
          <TitleEditor
            key={head}
            value={step.title}
            label={words.stepTitle}
            early={heads.early}
            onLeave={heads.leave}
          />
        </div>
      ) : (
        <StepButton {...props} />
      )}
      {beginsBranch && (
        <FoldBranch branchId={step.id} outcome={step.branch ?? ''} onFold={onFold} />
      )}
      {heads !== null && (
        <>
          <MoreButton head={head} title={step.title} />
          {index === 0 && (
            <BorderPlus
              at="start"
              label={words.stepBeforeNamed(step.title)}
              onClick={() => heads.addBeside(head, 'before')}
            />
          )}
          <ColumnBorder steps={[step.id]} />
          <BorderPlus
            at="end"
            label={words.stepAfterNamed(step.title)}
            onClick={() => heads.addBeside(head, 'after')}
          />
        </>
      )}
    </div>
  )
})

/** Steps go beside steps; a stage that is dropped on a step goes beside its stage. */
function isColumn(dragged: string): boolean {
  return dragged.startsWith('step:') || dragged.startsWith('stage:')
}

function StepButton({
  step,
  stage,
  find,
  isAside,
  isSelected,
  level,
  obstacles,
  onSelect,
}: StepHeadProps) {
  const heads = useHeads()
  const head = `step:${step.id}`
  return (
    <button
      type="button"
      data-stop
      data-head={head}
      tabIndex={-1}
      aria-pressed={isSelected}
      data-select={head}
      className={styles.step}
      {...searchMark({ find }, step.title, step.channel, ...step.activities)}
      data-aside={isAside || undefined}
      style={{ ['--hue' as string]: stageColour(tokenReferences, stage) }}
      onClick={() => onSelect({ kind: 'step', id: step.id })}
      {...headEvents(heads, head)}
    >
      {step.clock !== undefined && <time className={own.clock}>{step.clock}</time>}
      <b dir="auto">
        {step.icon !== undefined && <NamedIcon icon={step.icon} size={16} className={own.icon} />}
        {step.title === '' ? words.untitled : step.title}
      </b>
      {level !== null && (
        <span className={own.level}>
          <LevelMark level={level} />
        </span>
      )}
      {step.channel !== null && step.channel !== '' && (
        <span className={styles.channel}>
          <Glyph name={channelIcon(step.channel)} size={13} />
          <span>{step.channel}</span>
        </span>
      )}
      {step.branch !== undefined && (
        <span className={own.branch} dir="auto">
          <Glyph name="fork" size={12} />
          <span>{words.after(step.branch)}</span>
        </span>
      )}
      {obstacles !== '' && (
        <span className={own.obstacle} dir="auto" title={obstacles}>
          <Glyph name="warning" size={12} />
          <span>{obstacles}</span>
        </span>
      )}
    </button>
  )
}
