import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Field, Problem, Skeleton, TextInput } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { ImportButton } from '../journey-files/import-button.tsx'
import { ForRole } from '../members/for-role.tsx'
import styles from './draw.module.css'
import { focusFirstCell } from './first-cell.ts'
import { type Template, useBeginJourney, useTemplates } from './queries.ts'
import { TemplateCard } from './template-card.tsx'
import { words } from './words.ts'

/** Begins a journey from a template: a title if one likes, and one click. */
export function DrawScreen() {
  return (
    <ForRole route="POST /api/templates/:id/journeys" title={words.title}>
      <Draw />
    </ForRole>
  )
}

function Draw() {
  const [title, setTitle] = useState('')
  const begin = useBeginJourney()
  const navigate = useNavigate()
  const hint = useId()
  const choose = ({ id }: Template) =>
    begin.mutate(
      { templateId: id, title: title.trim() },
      {
        onSuccess: (made) => {
          focusFirstCell()
          void navigate({ to: '/journeys/$id', params: { id: made.id } })
        },
      },
    )
  return (
    <Screen title={words.title} parent={{ title: words.journeys, to: { to: '/journeys' } }}>
      <ScreenBody>
        <div className={styles.page}>
          <p className={styles.lead}>{words.lead}</p>
          <div className={styles.name}>
            <Field label={words.name}>
              <TextInput
                value={title}
                maxLength={200}
                placeholder={words.namePlaceholder}
                aria-describedby={hint}
                onChange={(event) => setTitle(event.target.value)}
              />
            </Field>
            <small id={hint}>{words.nameHint}</small>
          </div>
          <div className={styles.fromFile}>
            <ImportButton opens />
            <span>{words.fromFile}</span>
          </div>
          {begin.error && <Problem title={words.failed}>{begin.error.message}</Problem>}
          <TemplateList
            making={begin.isPending ? begin.variables.templateId : null}
            onChoose={choose}
          />
          <p className={styles.fromData}>
            {words.guard}{' '}
            <Link to="/guide" hash="guide-when">
              {words.guardLink}
            </Link>
          </p>
          <p className={styles.fromData}>
            {words.fromData} <Link to="/new">{words.fromDataLink}</Link> {words.fromDataText}
          </p>
        </div>
      </ScreenBody>
    </Screen>
  )
}

function TemplateList({
  making,
  onChoose,
}: {
  readonly making: string | null
  readonly onChoose: (template: Template) => void
}) {
  const { data, error, refetch } = useTemplates()
  if (error && data === undefined) {
    return <NotLoaded title={words.loadFailed} error={error} onAgain={refetch} />
  }
  return (
    <ul className={styles.list} aria-label={words.templates} aria-busy={data === undefined}>
      {data === undefined
        ? [1, 2, 3, 4, 5, 6].map((each) => (
            <li key={each}>
              <Skeleton width="100%" height={168} />
            </li>
          ))
        : data.items.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              isMaking={making === template.id}
              isDisabled={making !== null}
              onChoose={() => onChoose(template)}
            />
          ))}
    </ul>
  )
}
