import { Milestone, X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { StagesDialog } from './stages-dialog.tsx'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** What can be done with the chosen touchpoints. */
export function ChosenBar({
  ids,
  onDone,
}: {
  readonly ids: readonly string[]
  readonly onDone: () => void
}) {
  const [isParting, setIsParting] = useState(false)
  return (
    <div className={styles.chosen} role="toolbar" aria-label={words.chosen(ids.length)}>
      <b>{words.chosen(ids.length)}</b>
      <Button size="small" look="primary" icon={Milestone} onClick={() => setIsParting(true)}>
        {words.stagesFrom}
      </Button>
      <IconButton size="small" icon={X} label={words.clearChosen} onClick={onDone} />
      {isParting && <StagesDialog ids={ids} onClose={() => setIsParting(false)} />}
    </div>
  )
}
