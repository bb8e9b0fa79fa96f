import { type Card, marketNote } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { ExternalLink, Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import rows from '../../ui/acted-rows.module.css'
import { Button } from '../../ui/button.tsx'
import styles from './market.module.css'
import { NoteFacts } from './note-facts.tsx'
import { OpportunityDialog } from './opportunity-dialog.tsx'
import { words } from './words.ts'

/** Of a note on the map: where it is from, the way to it, and what can be made of it. */
export function NotePart({ card, stepId }: { readonly card: Card; readonly stepId: string }) {
  const note = marketNote(card, stepId)
  const mayEdit = useEditor() !== null
  const [isMaking, setIsMaking] = useState(false)
  const { evidence } = note
  if (evidence === null) return <p className={styles.none}>{words.noSource}</p>
  return (
    <div className={styles.part}>
      <NoteFacts note={note} step={null} />
      <span className={rows.acts}>
        {evidence.link !== undefined && (
          <a href={evidence.link} target="_blank" rel="noreferrer">
            <ExternalLink size={13} aria-hidden /> {words.read}
          </a>
        )}
        <Link to="/evidence" search={{ item: evidence.feedbackId }}>
          {words.inLibrary}
        </Link>
      </span>
      {mayEdit && (
        <Button size="small" icon={Lightbulb} onClick={() => setIsMaking(true)}>
          {words.opportunity}
        </Button>
      )}
      {isMaking && <OpportunityDialog note={note} onClose={() => setIsMaking(false)} />}
    </div>
  )
}
