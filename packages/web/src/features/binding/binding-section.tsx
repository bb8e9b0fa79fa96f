import type { Step } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/panel.tsx'
import { useInspector } from '../inspector/context.ts'
import { Section } from '../inspector/parts.tsx'
import styles from './binding.module.css'
import { type Activity, useActivities, useBindSteps } from './queries.ts'
import { words } from './words.ts'

/** Which activities of the log a step counts; whoever may edit chooses them. */
export function BindingSection({ step }: { readonly step: Step }) {
  const { journey } = useInspector()
  const mayEdit = useEditor() !== null
  const hasLog = journey.discovery !== null
  const { data } = useActivities(journey.id, hasLog)
  const bind = useBindSteps(journey.id)
  const [isOpen, setOpen] = useState(false)
  if (step.activities.length === 0 && !(mayEdit && hasLog)) return null
  const known = new Map(data?.activities.map((each) => [each.activity, each]))
  const keep = (change: { add: string[] } | { remove: string[] }, says: string) =>
    bind.mutate({ steps: [{ id: step.id, ...change }], says })
  return (
    <Section title={words.title}>
      {step.activities.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      <ul className={styles.list}>
        {step.activities.map((activity) => (
          <li key={activity}>
            <code dir="auto">{activity}</code>
            {data && <small>{countsOf(known.get(activity))}</small>}
            {mayEdit && hasLog && (
              <IconButton
                icon={X}
                size="small"
                label={words.remove(activity)}
                onClick={() => keep({ remove: [activity] }, words.letGo(activity))}
              />
            )}
          </li>
        ))}
      </ul>
      <p className={styles.quiet} role="status">
        {bind.isPending && words.measuring}
      </p>
      {data?.asOf != null && <p className={styles.quiet}>{words.asOf(formatDate(data.asOf))}</p>}
      {mayEdit && hasLog && (
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen((was) => !was)}>
          {isOpen ? words.close : words.choose}
        </Button>
      )}
      {isOpen && (
        <Choices
          step={step}
          activities={data?.activities ?? []}
          onAdd={(activity) => keep({ add: [activity] }, words.bound(activity, step.title))}
        />
      )}
    </Section>
  )
}

function countsOf(activity: Activity | undefined): string {
  return activity === undefined ? words.notInLog : words.counts(activity.events, activity.customers)
}

/** So many are offered at once. */
const MOST = 40

/** What belongs to no step comes first: it is what a step is missing. */
function Choices({
  step,
  activities,
  onAdd,
}: {
  readonly step: Step
  readonly activities: readonly Activity[]
  readonly onAdd: (activity: string) => void
}) {
  const { journey } = useInspector()
  const [part, setPart] = useState('')
  const titles = new Map(journey.steps.map(({ id, title }) => [id, title]))
  const wanted = part.trim().toLowerCase()
  const found = activities
    .filter(({ activity, stepId }) => stepId !== step.id && activity.toLowerCase().includes(wanted))
    .toSorted((a, b) => Number(a.stepId !== null) - Number(b.stepId !== null))
  return (
    <div className={styles.choices}>
      <TextInput
        value={part}
        placeholder={words.find}
        aria-label={words.find}
        onChange={({ target }) => setPart(target.value)}
      />
      {found.length === 0 && <p className={styles.quiet}>{words.noSuch}</p>}
      <ul className={styles.list}>
        {found.slice(0, MOST).map(({ activity, stepId, events, customers }) => (
          <li key={activity}>
            <code dir="auto">{activity}</code>
            <small dir="auto">
              {words.counts(events, customers)} ·{' '}
              {stepId === null ? words.ofNoStep : words.now(titles.get(stepId) ?? '')}
            </small>
            <IconButton
              icon={Plus}
              size="small"
              label={words.add(activity, step.title)}
              onClick={() => onAdd(activity)}
            />
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className={styles.quiet}>{words.more(found.length - MOST)}</p>}
    </div>
  )
}
