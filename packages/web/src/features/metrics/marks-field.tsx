import type { ChartSegment } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useChangeList } from '../records/change-list.ts'
import { GrowText } from '../records/fields/grow-text.tsx'
import { type Mark, marksAt } from './marked.ts'
import styles from './metrics.module.css'
import { type Metric, metricValue, type MetricSeries } from './points.ts'
import { words } from './words.ts'

/** Changes that people know of, from each of which on the limits are those of what came after it. */
export function MarksField({
  metric,
  series,
  segments,
  mayEdit,
}: {
  readonly metric: Metric
  readonly series: MetricSeries
  readonly segments: readonly ChartSegment[]
  readonly mayEdit: boolean
}) {
  const acts = useMarkActs(metric.id)
  const marks = metric.marks.toSorted((a, b) => a.at.localeCompare(b.at))
  if (!mayEdit && marks.length === 0) return null
  return (
    <section aria-label={words.marks} className={styles.marks}>
      <h3>{words.marks}</h3>
      <p className={styles.quiet}>{words.marksHint}</p>
      {marks.length > 0 && (
        <ul>
          {marks.map((mark) => (
            <li key={mark.id}>
              <TextInput
                type="date"
                // A kept day begins anew, so that what others set is seen.
                key={mark.at}
                defaultValue={mark.at}
                readOnly={!mayEdit}
                aria-label={words.markDay(mark.text)}
                onBlur={({ target }) =>
                  target.value !== '' &&
                  target.value !== mark.at &&
                  acts.change(mark, { at: target.value })
                }
              />
              <span>
                <GrowText
                  label={words.markText(formatDate(mark.at))}
                  value={mark.text}
                  isLine
                  most={300}
                  mayEdit={mayEdit}
                  onKeep={(text) => (text === '' ? acts.remove(mark) : acts.change(mark, { text }))}
                />
                <small>{whatItDid(mark, { metric, series, segments })}</small>
              </span>
              {mayEdit && (
                <IconButton
                  icon={X}
                  size="small"
                  label={words.takeMark(mark.text)}
                  onClick={() => acts.remove(mark)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <NewMark onAdd={acts.add} />}
    </section>
  )
}

function useMarkActs(id: string) {
  const change = useChangeList('metric', id, 'marks')
  const notice = useNotice()
  const offer = (text: string, run: () => void) =>
    notice({ text, timeout: 12_000, action: { label: words.undo, run } })
  const put = (mark: Mark, fields: Partial<Mark>) =>
    change((all) => all.map((each) => (each.id === mark.id ? { ...each, ...fields } : each)))
  return {
    add(fields: Omit<Mark, 'id'>) {
      const mark = { ...fields, id: crypto.randomUUID() }
      change((all) => [...all, mark])
      offer(words.marked(mark.text), () =>
        change((all) => all.filter((each) => each.id !== mark.id)),
      )
    },
    change(mark: Mark, fields: Partial<Mark>) {
      put(mark, fields)
      offer(words.changedMark(mark.text), () => put(mark, mark))
    },
    remove(mark: Mark) {
      change((all) => all.filter((each) => each.id !== mark.id))
      offer(words.tookMark(mark.text), () => change((all) => [...all, mark]))
    },
  }
}

/** The mean before and after a change, or why there is none. */
function whatItDid(
  mark: Mark,
  {
    metric,
    series: { points },
    segments,
  }: {
    readonly metric: Metric
    readonly series: MetricSeries
    readonly segments: readonly ChartSegment[]
  },
): string {
  const at = points.map((point) => point.at)
  const place = segments.findIndex(
    ({ start }) => start > 0 && marksAt(metric, at, start).includes(mark),
  )
  if (place < 1)
    return at[0] !== undefined && mark.at <= at[0] ? words.beforeAll : words.nothingSince
  const [before, after] = [segments[place - 1]?.chart, segments[place]?.chart]
  if (!before || !after) return words.fewAround
  return words.meanMoved(metricValue(before.mean, metric), metricValue(after.mean, metric))
}

function NewMark({ onAdd }: { readonly onAdd: (mark: Omit<Mark, 'id'>) => void }) {
  const [draft, setDraft] = useState({ at: '', text: '' })
  const isReady = draft.at !== '' && draft.text.trim() !== ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        onAdd({ at: draft.at, text: draft.text.trim() })
        setDraft({ at: '', text: '' })
      }}
    >
      <TextInput
        type="date"
        value={draft.at}
        aria-label={words.newMarkDay}
        onChange={({ target }) => setDraft({ ...draft, at: target.value })}
      />
      <TextInput
        value={draft.text}
        maxLength={300}
        dir="auto"
        placeholder={words.newMarkHint}
        aria-label={words.newMarkText}
        onChange={({ target }) => setDraft({ ...draft, text: target.value })}
      />
      <Button type="submit" icon={Plus} disabled={!isReady}>
        {words.addMark}
      </Button>
    </form>
  )
}
