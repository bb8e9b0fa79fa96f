import { type Brief, type Journey, pathFitOf, plainText } from '@desirepath/core'
import { sourceLine } from '@desirepath/render'
import { CircleCheck, CircleDashed, Printer } from 'lucide-react'
import { useEditor, useOpenJourney } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './brief.module.css'
import { useAskedField } from './asked-field.ts'
import { Attributes } from './attributes.tsx'
import { type Missing, missingIn } from './missing.ts'
import { BasedOn, Cadence, KindChoice, Personas, StatusChoice } from './small-fields.tsx'
import { words } from './words.ts'
import { Part, WrittenText } from './written-field.tsx'

/** What the journey is for, on one page: read, written and printed in the same place. */
export function BriefView() {
  const journey = useOpenJourney()
  useAskedField()
  return (
    <div className={styles.scroller} data-scroll-restoration-id="brief">
      <div className={styles.page}>
        <Sheet journey={journey} />
        <Aside missing={missingIn(journey)} />
      </div>
    </div>
  )
}

type TextName = 'objective' | 'target' | 'audience' | 'scope' | 'scenario' | 'owner'

function Sheet({ journey }: { readonly journey: Journey }) {
  const { brief, title, kind } = journey
  const fit = pathFitOf(journey)
  const editor = useEditor()
  return (
    <article className={styles.sheet} aria-label={words.brief}>
      <header className={styles.head}>
        <div className={styles.what}>
          <KindChoice kind={kind} />
          <StatusChoice status={brief.status} />
        </div>
        <h2>
          <WrittenText
            id="brief-title"
            label={words.title}
            value={title}
            placeholder={words.title}
            isLine
            className={styles.title}
            onWrite={(text) => text.trim() !== '' && editor?.changeJourney({ title: text.trim() })}
          />
        </h2>
        <dl className={styles.keeping}>
          <div>
            <dt>{words.owner}</dt>
            <dd>
              <BriefText brief={brief} name="owner" isLine />
            </dd>
          </div>
          <div>
            <dt>{words.cadence}</dt>
            <dd>
              <Cadence cadence={brief.cadence} />
            </dd>
          </div>
        </dl>
      </header>
      <TextPart brief={brief} name="objective" className={styles.objective} />
      <TextPart brief={brief} name="target" className={styles.target} />
      {kind === 'to-be' && <BasedOn journey={journey} />}
      <div className={styles.pair}>
        <TextPart brief={brief} name="audience" />
        <TextPart brief={brief} name="scope" />
      </div>
      <TextPart brief={brief} name="scenario" />
      <Personas journey={journey} />
      <Attributes journey={journey} />
      <footer className={styles.source}>
        <p>{plainText(sourceLine(journey))}</p>
        {fit !== null && <p>{fit.says}</p>}
      </footer>
    </article>
  )
}

function TextPart({
  brief,
  name,
  className,
}: {
  readonly brief: Brief
  readonly name: TextName
  readonly className?: string | undefined
}) {
  return (
    <Part title={words[name]} isEmpty={(brief[name] ?? '').trim() === ''} className={className}>
      <BriefText brief={brief} name={name} />
    </Part>
  )
}

function BriefText({
  brief,
  name,
  isLine = false,
}: {
  readonly brief: Brief
  readonly name: TextName
  readonly isLine?: boolean
}) {
  const editor = useEditor()
  return (
    <WrittenText
      id={`brief-${name}`}
      label={words[name]}
      value={brief[name] ?? ''}
      placeholder={words[`${name}Placeholder`]}
      isLine={isLine}
      onWrite={(text) => editor?.changeBrief({ [name]: text })}
    />
  )
}

/** What is still missing, each a way to where it is said. */
function Aside({ missing }: { readonly missing: readonly Missing[] }) {
  const isComplete = missing.length === 0
  return (
    <aside className={styles.aside} aria-label={isComplete ? words.complete : words.missing}>
      <h3>
        {isComplete && <CircleCheck size={15} aria-hidden />}
        {isComplete ? words.complete : words.missing}
      </h3>
      {isComplete && <p>{words.completeText}</p>}
      <ul>
        {missing.map(({ field, question }) => (
          <li key={field}>
            <button
              type="button"
              onClick={() => document.getElementById(`brief-${field}`)?.focus()}
            >
              <CircleDashed size={15} aria-hidden />
              <span>{question}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button icon={Printer} onClick={() => window.print()}>
        {words.print}
      </Button>
    </aside>
  )
}
