import { useRef, useState } from 'react'
import { useBeginJourney } from '../features/beginning/queries.ts'
import { useJourneys } from '../features/journeys/queries.ts'
import { useOpenPart } from '../editing/live.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Skeleton, TextInput } from '../ui/panel.tsx'
import type { PanelProps } from './card-panels.tsx'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'
import { focusCell } from './writing.ts'

const words = cardWords.nest

/** Which journey a card stands for: one of the workspace, or one begun here. */
export function NestDialog({ desk, panel }: PanelProps<'nest'>) {
  const { cell, cardId } = panel
  const own = useOpenPart(({ id }) => id)
  const [find, setFind] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { data, error } = useJourneys()
  const begin = useBeginJourney()
  const needle = find.trim().toLocaleLowerCase()
  const found = (data?.items ?? [])
    .filter(({ id }) => id !== own)
    .filter(({ title }) => title.toLocaleLowerCase().includes(needle))
  const close = () => {
    desk.open(null)
    focusCell(cell, cardId ?? undefined)
  }
  const place = (chosen: { readonly id: string; readonly title: string } | undefined) => {
    const editor = desk.editor()
    if (chosen === undefined || editor === null) return
    const fields = { text: chosen.title, journeyId: chosen.id }
    desk.open(null)
    if (cardId === null) focusCell(cell, editor.addCard(cell, fields))
    else {
      editor.together(() => {
        editor.setCardText(cardId, fields.text)
        editor.changeCards([cardId], { journeyId: fields.journeyId })
      })
      focusCell(cell, cardId)
    }
  }
  const title = find.trim()
  return (
    <Dialog open leavesFocus onClose={close} title={words.title} focus={field}>
      <div className={styles.form}>
        <TextInput
          ref={field}
          aria-label={words.find}
          placeholder={words.find}
          value={find}
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') place(found[0])
          }}
        />
        {error && <p role="alert">{error.message}</p>}
        {data === undefined && !error && <Skeleton width="100%" height={60} />}
        <ul aria-label={words.title} className={styles.choices}>
          {found.map((journey) => (
            <li key={journey.id}>
              <button type="button" className={styles.choice} onClick={() => place(journey)}>
                <span dir="auto">{journey.title}</span>
                <small>{words.steps(journey.steps)}</small>
              </button>
            </li>
          ))}
        </ul>
        {data !== undefined && found.length === 0 && <p>{words.none}</p>}
        {title !== '' && (
          <Button
            disabled={begin.isPending}
            onClick={() =>
              begin.mutate(
                { templateId: 'empty', title },
                { onSuccess: ({ id }) => place({ id, title }) },
              )
            }
          >
            {words.begin(title)}
          </Button>
        )}
        {begin.error && <p role="alert">{begin.error.message}</p>}
      </div>
    </Dialog>
  )
}
