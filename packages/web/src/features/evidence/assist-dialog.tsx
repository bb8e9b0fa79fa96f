import { ListChecks, Telescope } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AssistLook } from './assist-look.tsx'
import { AssistQuestions } from './assist-questions.tsx'
import styles from './assist.module.css'
import { useThemes } from './queries.ts'
import { assistWords as words } from './words.ts'

/** Assisted coding: a first look at what there is, then questions where an answer teaches most. */
export function AssistDialog({ onClose }: { readonly onClose: () => void }) {
  const themes = useThemes().data?.items
  const [way, setWay] = useState<'ask' | 'look' | null>(null)
  if (themes === undefined) return null
  const shown = way ?? (themes.length === 0 ? 'look' : 'ask')
  return (
    <Dialog open onClose={onClose} title={words.title} className={styles.dialog}>
      <div className={styles.ways} role="group" aria-label={words.ways}>
        <Button
          size="small"
          look="quiet"
          icon={ListChecks}
          aria-pressed={shown === 'ask'}
          onClick={() => setWay('ask')}
        >
          {words.ask}
        </Button>
        <Button
          size="small"
          look="quiet"
          icon={Telescope}
          aria-pressed={shown === 'look'}
          onClick={() => setWay('look')}
        >
          {words.look}
        </Button>
      </div>
      {shown === 'ask' ? <AssistQuestions themes={themes} /> : <AssistLook themes={themes} />}
    </Dialog>
  )
}
