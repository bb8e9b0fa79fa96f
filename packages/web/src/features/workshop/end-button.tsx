import { useState } from 'react'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourneyId } from '../journey/journey-search.ts'
import { useAct, type Workshop } from './queries.ts'
import { words } from './words.ts'
import styles from './workshop.module.css'

/** Ends the workshop, after saying what becomes of what is still open. */
export function EndButton({ workshop }: { readonly workshop: Workshop }) {
  const id = useJourneyId()
  const act = useAct()
  const notice = useNotice()
  const [isAsking, setAsking] = useState(false)
  const { waiting } = workshop.notes
  const end = () => {
    setAsking(false)
    act.mutate(async () => {
      await call('POST /api/journeys/:id/workshop/end', {
        params: { id },
        body: { discardNotes: waiting > 0 },
      })
      notice({ text: words.ended })
    })
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.end}</Button>
      <Dialog open={isAsking} onClose={() => setAsking(false)} title={words.end}>
        <div className={styles.dialog}>
          <p>{words.endText}</p>
          {workshop.ballot?.isRevealed === false && <p>{words.endOpenVote}</p>}
          {waiting > 0 && (
            <p role="alert">
              <b>{words.endNotes(waiting)}</b>
            </p>
          )}
          <div className={styles.line}>
            <Button look="primary" onClick={end}>
              {waiting > 0 ? words.endDiscard : words.end}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.endCancel}</Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
