import type { Branch } from '@desirepath/core'
import { clsx } from 'clsx'
import { FoldHorizontal } from 'lucide-react'
import { memo } from 'react'
import { Glyph } from '../ui/glyph.tsx'
import own from './branch-head.module.css'
import head from './column-head.module.css'
import { columnWords as words } from './column-words.ts'
import styles from './map.module.css'

/** A branch as one narrow column that says what is in it; pressed, it shows its steps. */
export const BranchHead = memo(function BranchHead({
  branch,
  index,
  summary,
  onUnfold,
}: {
  readonly branch: Branch
  readonly index: number
  readonly summary: string
  readonly onUnfold: (branchId: string) => void
}) {
  return (
    <div
      role="columnheader"
      aria-label={words.after(branch.outcome)}
      aria-colindex={index + 2}
      data-row={2}
      data-col={index + 1}
      data-column={`branch:${branch.id}`}
      data-branch={branch.outcome}
      className={clsx(styles.stepCell, head.cell)}
      style={{ gridColumn: index + 2 }}
    >
      <button
        type="button"
        data-stop
        data-head={`branch:${branch.id}`}
        tabIndex={-1}
        aria-expanded={false}
        title={words.unfoldBranch}
        className={clsx(styles.step, own.folded)}
        onClick={() => onUnfold(branch.id)}
      >
        <span className={own.outcome} dir="auto">
          <Glyph name="fork" size={12} />
          <span>{words.after(branch.outcome)}</span>
        </span>
        <small>{summary}</small>
      </button>
    </div>
  )
})

/** Makes a branch one narrow column again. */
export function FoldBranch({
  branchId,
  outcome,
  onFold,
}: {
  readonly branchId: string
  readonly outcome: string
  readonly onFold: (branchId: string) => void
}) {
  const label = words.foldBranch(outcome)
  return (
    <button
      type="button"
      data-stop
      tabIndex={-1}
      aria-label={label}
      title={label}
      className={own.fold}
      onClick={() => onFold(branchId)}
    >
      <FoldHorizontal size={13} aria-hidden />
    </button>
  )
}
