import { useNavigate } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, ListCollapse, SeparatorHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, Problem, SelectInput, Skeleton, TextInput } from '../../ui/panel.tsx'
import { useBeginFromTouchpoints, useProposeStages } from './queries.ts'
import { joined, moved, parted, type Stage } from './stages.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** Stages as they follow from touchpoints, to be changed and made a journey. */
export function StagesDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly string[]
  readonly onClose: () => void
}) {
  const [journeyId, setJourneyId] = useState<string>()
  const { data, error } = useProposeStages(ids, journeyId)
  const [title, setTitle] = useState('')
  // Null until something is changed.
  const [changed, setChanged] = useState<readonly Stage[] | null>(null)
  const stages = changed ?? data?.stages ?? null
  const begin = useBeginFromTouchpoints()
  const navigate = useNavigate()
  const isReady =
    stages !== null && title.trim() !== '' && stages.every((each) => each.title !== '')
  const make = () =>
    begin.mutate(
      {
        title: title.trim(),
        stages: (stages ?? []).map((stage) => ({
          title: stage.title,
          touchpointIds: stage.touchpoints.map(({ id }) => id),
        })),
      },
      {
        onSuccess: ({ id }) => {
          onClose()
          void navigate({ to: '/journeys/$id', params: { id } })
        },
      },
    )
  return (
    <Dialog open onClose={onClose} title={words.stagesTitle} className={styles.wide}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) make()
        }}
      >
        <Field label={words.journeyName}>
          <TextInput
            value={title}
            placeholder={words.journeyNameHint}
            maxLength={200}
            dir="auto"
            onChange={({ target }) => setTitle(target.value)}
          />
        </Field>
        {data !== undefined && data.journeys.length > 1 && (
          <Field label={words.orderOf}>
            <SelectInput
              value={journeyId ?? ''}
              onChange={({ target }) => {
                setJourneyId(target.value || undefined)
                setChanged(null)
              }}
            >
              <option value="">{words.allJourneys}</option>
              {data.journeys.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title}
                </option>
              ))}
            </SelectInput>
          </Field>
        )}
        {data !== undefined && (
          <p className={styles.quiet}>{words.stagesHint(data.ordered, ids.length)}</p>
        )}
        {stages === null && !error && <Skeleton width="100%" height={120} />}
        {stages !== null && <StageList stages={stages} onChange={setChanged} />}
        {(error ?? begin.error) && <Problem title={(error ?? begin.error)!.message} />}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" disabled={!isReady || begin.isPending}>
            {words.begin}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function StageList({
  stages,
  onChange,
}: {
  readonly stages: readonly Stage[]
  readonly onChange: (stages: readonly Stage[]) => void
}) {
  const ids = stages.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id))
  return (
    <ol className={styles.stages}>
      {stages.map((stage, at) => (
        <li key={stage.touchpoints[0]?.id}>
          <div className={styles.stageName}>
            <TextInput
              value={stage.title}
              maxLength={200}
              dir="auto"
              aria-label={words.stageName(at + 1)}
              onChange={({ target }) =>
                onChange(stages.with(at, { ...stage, title: target.value }))
              }
            />
            {at > 0 && (
              <IconButton
                icon={ListCollapse}
                size="small"
                label={words.joinUp(stage.title)}
                onClick={() => onChange(joined(stages, at))}
              />
            )}
          </div>
          <ol>
            {stage.touchpoints.map(({ id, title }, index) => (
              <li key={id}>
                <span dir="auto">{title}</span>
                {index > 0 && (
                  <IconButton
                    icon={SeparatorHorizontal}
                    size="small"
                    label={words.partHere(title)}
                    onClick={() => onChange(parted(stages, id))}
                  />
                )}
                <IconButton
                  icon={ArrowUp}
                  size="small"
                  label={words.earlier(title)}
                  disabled={id === ids[0]}
                  onClick={() => onChange(moved(stages, id, -1))}
                />
                <IconButton
                  icon={ArrowDown}
                  size="small"
                  label={words.later(title)}
                  disabled={id === ids.at(-1)}
                  onClick={() => onChange(moved(stages, id, 1))}
                />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}
