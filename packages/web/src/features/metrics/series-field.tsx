import { formatDate } from '@desirepath/render'
import { ClipboardPaste, Plus, X } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextArea, TextInput } from '../../ui/panel.tsx'
import styles from './metrics.module.css'
import { joinedPoints, pastedPoints } from './paste.ts'
import type { Metric, MetricPoint } from './points.ts'
import { words } from './words.ts'

/** The values of a metric that people enter: one by one, or from a spreadsheet. */
export function SeriesField({
  metric: { series },
  mayEdit,
  onKeep,
}: {
  readonly metric: Metric
  readonly mayEdit: boolean
  readonly onKeep: (fields: object) => void
}) {
  const [isPasting, setIsPasting] = useState(false)
  const add = (points: readonly MetricPoint[]) => onKeep({ series: joinedPoints(series, points) })
  return (
    <>
      {series.length > 0 && (
        <table className={styles.series}>
          <thead>
            <tr>
              {Object.values(words.columns).map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">
                <span className={styles.aloud}>{words.takeColumn}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {series.toReversed().map((point) => (
              <tr key={point.at}>
                <th scope="row">{formatDate(point.at)}</th>
                <td>
                  <CellInput
                    type="number"
                    step="any"
                    value={String(point.value)}
                    aria-label={words.valueOf(formatDate(point.at))}
                    readOnly={!mayEdit}
                    onKeep={(text) => text !== '' && add([{ ...point, value: Number(text) }])}
                  />
                </td>
                <td>
                  <CellInput
                    type="number"
                    min={0}
                    step={1}
                    value={point.n === null ? '' : String(point.n)}
                    aria-label={words.countOf(formatDate(point.at))}
                    readOnly={!mayEdit}
                    onKeep={(text) => add([{ ...point, n: countOf(text) }])}
                  />
                </td>
                <td>
                  <CellInput
                    value={point.note}
                    dir="auto"
                    maxLength={500}
                    aria-label={words.noteOf(formatDate(point.at))}
                    readOnly={!mayEdit}
                    onKeep={(note) => add([{ ...point, note }])}
                  />
                </td>
                <td>
                  {mayEdit && (
                    <IconButton
                      icon={X}
                      size="small"
                      label={words.take(formatDate(point.at))}
                      onClick={() => onKeep({ series: series.filter(({ at }) => at !== point.at) })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayEdit && <NewPoint onAdd={(point) => add([point])} />}
      {mayEdit && (
        <Button
          size="small"
          icon={ClipboardPaste}
          className={styles.paste}
          onClick={() => setIsPasting(true)}
        >
          {words.paste}
        </Button>
      )}
      {isPasting && <PasteSeries onTake={add} onClose={() => setIsPasting(false)} />}
    </>
  )
}

/** Kept when it is left or by Enter; Escape leaves it as it was. */
function CellInput({
  value,
  onKeep,
  ...props
}: Omit<ComponentProps<typeof TextInput>, 'value'> & {
  readonly value: string
  readonly onKeep: (text: string) => void
}) {
  return (
    <TextInput
      // A kept value begins anew, so that what others wrote is seen.
      key={value}
      {...props}
      defaultValue={value}
      onBlur={({ target }) => {
        const text = target.value.trim()
        if (!target.validity.valid) target.value = value
        else if (text !== value) onKeep(text)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = value
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}

/** How many were counted; null where nobody says. */
function countOf(text: string): number | null {
  return text === '' ? null : Math.round(Number(text))
}

function NewPoint({ onAdd }: { readonly onAdd: (point: MetricPoint) => void }) {
  const [draft, setDraft] = useState({ at: '', value: '', n: '', note: '' })
  const set = (fields: Partial<typeof draft>) => setDraft({ ...draft, ...fields })
  const isReady = draft.at !== '' && draft.value !== ''
  return (
    <form
      className={styles.newPoint}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        const { at, value, n, note } = draft
        onAdd({
          at,
          value: Number(value),
          n: countOf(n),
          note: note.trim(),
        })
        setDraft({ ...draft, value: '', n: '', note: '' })
      }}
    >
      <TextInput
        type="date"
        value={draft.at}
        aria-label={words.date}
        onChange={({ target }) => set({ at: target.value })}
      />
      <TextInput
        type="number"
        step="any"
        value={draft.value}
        placeholder={words.value}
        aria-label={words.value}
        onChange={({ target }) => set({ value: target.value })}
      />
      <TextInput
        type="number"
        min={0}
        step={1}
        value={draft.n}
        placeholder="n"
        aria-label={words.count}
        onChange={({ target }) => set({ n: target.value })}
      />
      <TextInput
        value={draft.note}
        maxLength={500}
        dir="auto"
        placeholder={words.columns.note}
        aria-label={words.note}
        onChange={({ target }) => set({ note: target.value })}
      />
      <Button type="submit" icon={Plus} disabled={!isReady}>
        {words.add}
      </Button>
    </form>
  )
}

function PasteSeries({
  onTake,
  onClose,
}: {
  readonly onTake: (points: readonly MetricPoint[]) => void
  readonly onClose: () => void
}) {
  const [text, setText] = useState('')
  const { points, wrong } = pastedPoints(text)
  return (
    <Dialog open onClose={onClose} title={words.pasteTitle}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (points.length === 0) return
          onTake(points)
          onClose()
        }}
      >
        <p className={styles.quiet}>{words.pasteHint}</p>
        <Field label={words.pasteLabel}>
          <TextArea value={text} rows={10} onChange={({ target }) => setText(target.value)} />
        </Field>
        {wrong.length > 0 && <p role="alert">{words.wrong(wrong)}</p>}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" disabled={points.length === 0}>
            {words.pasteThese(points.length)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
