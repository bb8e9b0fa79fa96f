import { useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { PanelProps } from './card-panels.tsx'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'
import { applyPlan } from './clipboard-paste.ts'
import { guessTitles, type PastePlan, planPaste, type Titles } from './clipboard-plan.ts'
import { type PastedBlock, readClipping } from './clipboard-read.ts'
import { focusCell } from './writing.ts'

const { paste: words } = cardWords

/** Asks what a block holds, and before it adds steps or lanes. */
export function PasteDialog({ desk, panel }: PanelProps<'paste'>) {
  const { clipping, cell } = panel
  const grid = desk.grid()
  const [block] = useState<PastedBlock>(() => readClipping(clipping) ?? [])
  const [titles, setTitles] = useState<Titles>(() => guessTitles(grid, block))
  const plan = planPaste(grid, block, { at: cell, titles })
  const first = useRef<HTMLButtonElement>(null)
  const adds = words.adds(plan.newSteps.length, plan.newLanes.length)
  const close = () => {
    desk.open(null)
    focusCell(cell)
  }
  const apply = (chosen: PastePlan) => {
    desk.open(null)
    applyPlan(desk, chosen, cell)
  }
  return (
    <Dialog open leavesFocus onClose={close} title={words.title} focus={first}>
      <div className={styles.form}>
        {block.length > 1 && (
          <Check
            label={words.stepTitles}
            checked={titles.steps}
            onChange={(steps) => setTitles({ ...titles, steps })}
          />
        )}
        {block.some((row) => row.length > 1) && (
          <Check
            label={words.laneTitles}
            checked={titles.lanes}
            onChange={(lanes) => setTitles({ ...titles, lanes })}
          />
        )}
        <p>
          {words.fills(plan.fills.length)}
          {plan.named.length > 0 && ` ${words.named(plan.named.length)}`}
          {adds !== '' && ` ${words.missing(adds)}`}
        </p>
        <div className={styles.buttons}>
          <Button onClick={close}>{cardWords.cancel}</Button>
          {adds !== '' && <Button onClick={() => apply(fitting(plan))}>{words.fit}</Button>}
          <Button ref={first} look="primary" onClick={() => apply(plan)}>
            {adds === '' ? words.paste : words.all}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Only what has a place on the map already. */
function fitting({ fills, named }: PastePlan): PastePlan {
  const kept = fills.filter(
    ({ lane, step }) => typeof lane === 'string' && typeof step === 'string',
  )
  return { fills: kept, newSteps: [], newLanes: [], named }
}

function Check({
  label,
  checked,
  onChange,
}: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  )
}
