import {
  type Brief,
  implementTimes,
  implementTimeWords,
  type Journey,
  maturities,
  maturityWords,
} from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { useChecklists } from '../guide/queries.ts'
import { words as guideWords } from '../guide/words.ts'
import styles from './brief.module.css'
import { RelatedJourneys } from './related-journeys.tsx'
import { words } from './words.ts'
import { Part, WrittenText } from './written-field.tsx'

/** What else is to be known of a map: how far it has come, how long it takes, what goes with it. */
export function Attributes({ journey }: { readonly journey: Journey }) {
  const { brief } = journey
  return (
    <Part title={words.attributes} isEmpty={isBlank(brief)}>
      <dl className={styles.attributes}>
        <Attribute name={words.maturity}>
          <Choice
            label={words.maturity}
            field="maturity"
            value={brief.maturity}
            options={maturities.map((each) => [each, maturityWords[each]])}
          />
        </Attribute>
        <Attribute name={words.timeToImplement}>
          <Choice
            label={words.timeToImplement}
            field="timeToImplement"
            value={brief.timeToImplement}
            options={implementTimes.map((each) => [each, implementTimeWords[each]])}
          />
        </Attribute>
        <Attribute name={words.frameworks}>
          <Frameworks frameworks={brief.frameworks ?? []} />
        </Attribute>
        <Attribute name={words.related}>
          <RelatedJourneys journeyId={journey.id} related={brief.related ?? []} />
        </Attribute>
        <Attribute name={guideWords.panel}>
          <Checklists journeyId={journey.id} />
        </Attribute>
      </dl>
    </Part>
  )
}

function isBlank({ maturity, timeToImplement, frameworks = [], related = [] }: Brief): boolean {
  return (
    maturity === undefined &&
    timeToImplement === undefined &&
    frameworks.length + related.length === 0
  )
}

function Attribute({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Choice({
  label,
  field,
  value,
  options,
}: {
  readonly label: string
  readonly field: 'maturity' | 'timeToImplement'
  readonly value: string | undefined
  readonly options: readonly (readonly [string, string])[]
}) {
  const editor = useEditor()
  return (
    <select
      id={`brief-${field}`}
      className={styles.attribute}
      aria-label={label}
      value={value ?? ''}
      disabled={editor === null}
      onChange={({ target }) =>
        editor?.changeBrief({ [field]: target.value === '' ? undefined : target.value })
      }
    >
      <option value="">{words.unsaid}</option>
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Frameworks({ frameworks }: { readonly frameworks: readonly string[] }) {
  const editor = useEditor()
  const write = (text: string) => {
    const named = text
      .split(',')
      .map((each) => each.trim().slice(0, 200))
      .filter((each) => each !== '')
    editor?.changeBrief({ frameworks: named.length === 0 ? undefined : named.slice(0, 50) })
  }
  return (
    <WrittenText
      id="brief-frameworks"
      label={words.frameworks}
      value={frameworks.join(', ')}
      placeholder={words.frameworksPlaceholder}
      isLine
      onWrite={write}
    />
  )
}

/** The checklists of the journey, each with how far it is. */
function Checklists({ journeyId }: { readonly journeyId: string }) {
  const open = useChecklists(journeyId).data?.items.filter(({ closedAt }) => closedAt === null)
  return (
    <span className={styles.chips}>
      {open?.map(({ id, title, progress }) => (
        <Link key={id} to="/guide/$id" params={{ id }} className={styles.chip} dir="auto">
          {title}
          <small>{guideWords.progress(progress.done, progress.of)}</small>
        </Link>
      ))}
      {open?.length === 0 && (
        <Link
          to="/journeys/$id/brief"
          params={{ id: journeyId }}
          search={(old) => ({ ...old, panel: 'guide' })}
          className={styles.chip}
        >
          <ListChecks size={13} aria-hidden />
          {guideWords.toBegin}
        </Link>
      )}
    </span>
  )
}
