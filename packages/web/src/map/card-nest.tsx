import { useState } from 'react'
import { useBeginJourney } from '../features/beginning/queries.ts'
import { useJourneys } from '../features/journeys/queries.ts'
import { useOpenPart } from '../editing/live.tsx'
import { Button } from '../ui/button.tsx'
import { FindDialog } from '../ui/find-dialog.tsx'
import type { PanelProps } from './card-panels.tsx'
import { cardWords } from './card-words.ts'
import { focusCell } from './writing.ts'

const words = cardWords.nest

/** Which journey a card stands for: one of the workspace, or one begun here. */
export function NestDialog({ desk, panel }: PanelProps<'nest'>) {
  const { cell, cardId } = panel
  const own = useOpenPart(({ id }) => id)
  const [find, setFind] = useState('')
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
    <FindDialog
      leavesFocus
      title={words.title}
      find={words.find}
      none={words.none}
      query={find}
      error={error}
      isLoading={data === undefined}
      items={found.map(({ id, title: name, steps }) => ({
        id,
        title: name,
        note: words.steps(steps),
      }))}
      after={
        <>
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
        </>
      }
      onQuery={setFind}
      onChoose={(id) => place(found.find((each) => each.id === id))}
      onClose={close}
    />
  )
}
