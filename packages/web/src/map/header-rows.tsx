import { backingOfStep, branchesOf, type Journey } from '@desirepath/core'
import { branchSummary } from '@desirepath/render'
import { clsx } from 'clsx'
import { useMemo } from 'react'
import { BranchHead } from './branch-head.tsx'
import { markedLevel } from './card-level.ts'
import { Minimap } from './column-minimap.tsx'
import type { RowProps } from './journey-map.tsx'
import type { FoldedColumn, MapColumn, MapLayout, StageSpan } from './layout.ts'
import styles from './map.module.css'
import { EmptyStage, StageHead } from './stage-head.tsx'
import { StepHead } from './step-head.tsx'
import { words } from './words.ts'

/** The stages as chevrons, each in its own hue. */
export function StageRow({
  journey,
  layout,
  edges,
  selected,
  onSelect,
}: Pick<RowProps, 'journey' | 'layout' | 'edges' | 'selected' | 'onSelect'>) {
  return (
    <div role="row" aria-rowindex={1} className={clsx(styles.row, styles.stageRow)}>
      <div role="columnheader" className={styles.corner} data-row={1} data-col={0}>
        <Minimap title={journey.title} stages={layout.stages} edges={edges} />
      </div>
      {layout.stages.map((span) => (
        <StageHead
          key={span.stage.id}
          {...span}
          isSelected={selected === `stage:${span.stage.id}`}
          onSelect={onSelect}
        />
      ))}
    </div>
  )
}

/** The steps, quiet, each with its channel. */
export function StepRow({
  journey,
  layout,
  view,
  selected,
  folding,
  onSelect,
}: Pick<RowProps, 'journey' | 'layout' | 'view' | 'selected' | 'folding' | 'onSelect'>) {
  const path = pathOf(journey, selected)
  const { stages, steps } = journey
  const branches = useMemo(() => branchesOf({ stages, steps }), [stages, steps])
  return (
    <div role="row" aria-rowindex={2} className={clsx(styles.row, styles.stepRow)}>
      <div role="rowheader" className={styles.rail} data-row={2} data-col={0}>
        <b>{words.steps}</b>
        <small>{words.stepsNote}</small>
      </div>
      {inOrder(layout).map((column) =>
        'step' in column ? (
          <StepHead
            key={column.step.id}
            {...column}
            find={view.find}
            isAside={path !== undefined && !path.includes(column.step.id)}
            isSelected={selected === `step:${column.step.id}`}
            obstacles={obstaclesFrom(journey, column.step.id)}
            level={markedLevel(layout.basis, backingOfStep(layout.basis, column.step))}
            beginsBranch={branches.some(({ id }) => id === column.step.id)}
            onFold={folding.fold}
            onSelect={onSelect}
          />
        ) : 'branch' in column ? (
          <BranchHead
            key={column.branch.id}
            {...column}
            summary={branchSummary(journey, column.branch)}
            onUnfold={folding.unfold}
          />
        ) : (
          <EmptyStage key={column.stage.id} stage={column.stage} first={column.first} />
        ),
      )}
    </div>
  )
}

/** The steps of the persona that is looked at, where they are known. */
function pathOf({ personas }: Journey, selected: string): readonly string[] | undefined {
  const path = personas.find(({ id }) => selected === `persona:${id}`)?.path
  return path?.length === 0 ? undefined : path
}

type AnyColumn = MapColumn | FoldedColumn | StageSpan

/** Steps, folded branches and the stages without any, from the first column to the last. */
function inOrder({ columns, folds, stages }: MapLayout): readonly AnyColumn[] {
  const others: AnyColumn[] = [...folds, ...stages.filter(({ isEmpty }) => isEmpty)]
  const place = (column: AnyColumn) => ('first' in column ? column.first : column.index)
  return others.length === 0
    ? columns
    : [...columns, ...others].toSorted((a, b) => place(a) - place(b))
}

function obstaclesFrom({ edges }: Journey, stepId: string): string {
  return edges.flatMap(({ from, obstacle }) => (from === stepId && obstacle) || []).join('; ')
}
