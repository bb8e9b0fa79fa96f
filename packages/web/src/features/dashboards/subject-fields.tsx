import { type Subject, type TilePlace, tilePlaces } from '@desirepath/core'
import { Field, SelectInput, TextArea } from '../../ui/panel.tsx'
import { useThemes } from '../evidence/queries.ts'
import { useChecklists } from '../guide/queries.ts'
import { useJourneys } from '../journeys/queries.ts'
import { useViews } from '../list-views/queries.ts'
import { typeOfNoun } from '../records/kinds.ts'
import { useAll } from '../records/queries.ts'
import { words as recordWords } from '../records/words.ts'
import styles from './dashboards.module.css'
import { words } from './words.ts'

interface FieldsProps<S extends Subject> {
  readonly subject: S
  readonly onChange: (subject: Subject) => void
}

/** What a tile of a kind can be told to show. */
export function SubjectFields({ subject, onChange }: FieldsProps<Subject>) {
  switch (subject.kind) {
    case 'metric':
      return <MetricField subject={subject} onChange={onChange} />
    case 'journey':
      return (
        <>
          <JourneyField
            value={subject.journeyId}
            onChoose={(journeyId) => onChange({ ...subject, journeyId })}
          />
          <Choice
            label={words.shows}
            value={subject.shows}
            choices={[
              ['feeling', words.feeling],
              ['reach', words.reach],
            ]}
            onChoose={(shows) =>
              onChange({ ...subject, shows: shows === 'reach' ? 'reach' : 'feeling' })
            }
          />
        </>
      )
    case 'gaps':
    case 'support':
      return (
        <JourneyField
          value={subject.journeyId}
          onChoose={(journeyId) => onChange({ ...subject, journeyId })}
        />
      )
    case 'painPoints':
    case 'opportunities':
    case 'solutions':
    case 'findings':
      return (
        <JourneyField
          value={subject.journeyId ?? ''}
          none={subject.kind === 'findings' ? words.wholeWorkspace : words.allJourneys}
          onChoose={(id) => onChange({ ...subject, journeyId: id === '' ? null : id })}
        />
      )
    case 'verbatims':
      return <VerbatimsField subject={subject} onChange={onChange} />
    case 'list':
      return <ListField subject={subject} onChange={onChange} />
    case 'checklist':
      return <ChecklistField subject={subject} onChange={onChange} />
    case 'note':
      return (
        <Field label={words.text}>
          <TextArea
            rows={7}
            value={subject.text}
            maxLength={5000}
            dir="auto"
            placeholder={words.textHint}
            onChange={({ target }) => onChange({ ...subject, text: target.value })}
          />
        </Field>
      )
    case 'mine':
    case 'activity':
      return null
  }
}

type Of<K extends Subject['kind']> = Extract<Subject, { readonly kind: K }>

function Choice({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, name: string])[]
  readonly onChoose: (value: string) => void
}) {
  return (
    <Field label={label}>
      <SelectInput value={value} onChange={({ target }) => onChoose(target.value)}>
        {choices.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </SelectInput>
    </Field>
  )
}

function JourneyField({
  value,
  none,
  onChoose,
}: {
  readonly value: string
  /** What stands for no journey; left out where one is needed. */
  readonly none?: string
  readonly onChoose: (id: string) => void
}) {
  const journeys = useJourneys().data?.items ?? []
  return (
    <Choice
      label={words.journey}
      value={value}
      choices={[
        ...(none === undefined ? [] : [['', none] as const]),
        ...journeys.map(({ id, title }) => [id, title] as const),
      ]}
      onChoose={onChoose}
    />
  )
}

function MetricField({ subject, onChange }: FieldsProps<Of<'metric'>>) {
  return (
    <Choice
      label={words.metric}
      value={subject.metricId}
      choices={useAll('metric').map(({ id, title }) => [id, title])}
      onChoose={(metricId) => onChange({ ...subject, metricId })}
    />
  )
}

/** A theme or a view: one of them says what is shown. */
function VerbatimsField({ subject, onChange }: FieldsProps<Of<'verbatims'>>) {
  const views = useViews('evidence').listed.data?.items ?? []
  const themes = useThemes().data?.items ?? []
  const value =
    subject.viewId !== null
      ? `view:${subject.viewId}`
      : subject.themeId !== null
        ? `theme:${subject.themeId}`
        : ''
  return (
    <Choice
      label={words.shows}
      value={value}
      choices={[
        ['', words.allEvidence],
        ...views.map(({ id, name }) => [`view:${id}`, `${words.ofView}: ${name}`] as const),
        ...themes.map(({ id, name }) => [`theme:${id}`, `${words.ofTheme}: ${name}`] as const),
      ]}
      onChoose={(chosen) =>
        onChange({
          ...subject,
          viewId: chosen.startsWith('view:') ? chosen.slice('view:'.length) : null,
          themeId: chosen.startsWith('theme:') ? chosen.slice('theme:'.length) : null,
        })
      }
    />
  )
}

function ListField({ subject, onChange }: FieldsProps<Of<'list'>>) {
  const views = useViews(subject.place).listed.data?.items ?? []
  return (
    <>
      <Choice
        label={words.list}
        value={subject.place}
        choices={tilePlaces.map((place) => [place, nameOf(place)])}
        onChoose={(chosen) => {
          const place = tilePlaces.find((each) => each === chosen)
          if (place !== undefined) onChange({ ...subject, place, viewId: null })
        }}
      />
      <Choice
        label={words.view}
        value={subject.viewId ?? ''}
        choices={[['', words.wholeList], ...views.map(({ id, name }) => [id, name] as const)]}
        onChoose={(id) => onChange({ ...subject, viewId: id === '' ? null : id })}
      />
      {views.length === 0 && <p className={styles.quiet}>{words.noViews}</p>}
    </>
  )
}

function nameOf(place: TilePlace): string {
  const type = typeOfNoun(place)
  return type === null ? words.ranking : recordWords.types[type].many
}

function ChecklistField({ subject, onChange }: FieldsProps<Of<'checklist'>>) {
  const open = (useChecklists().data?.items ?? []).filter(({ closedAt }) => closedAt === null)
  return (
    <Choice
      label={words.checklist}
      value={subject.checklistId ?? ''}
      choices={[
        ['', words.allChecklists],
        ...open.map(
          ({ id, title, journey }) =>
            [id, [title, journey?.title].filter(Boolean).join(' · ')] as const,
        ),
      ]}
      onChoose={(id) => onChange({ ...subject, checklistId: id === '' ? null : id })}
    />
  )
}
