import { type Change, implementTimeWords, type Journey, maturityWords } from '@desirepath/core'
import { stageColour, tokenReferences } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { ArrowRightLeft, type LucideIcon, Minus, PenLine, Plus } from 'lucide-react'
import { words as briefWords } from '../brief/words.ts'
import type { ChangeGroup } from './changes.ts'
import styles from './compare.module.css'
import { words } from './words.ts'

const looks: Readonly<Record<Change['type'], LucideIcon>> = {
  added: Plus,
  removed: Minus,
  changed: PenLine,
  moved: ArrowRightLeft,
}

/** Every difference, stage by stage: how it is on the left, how it is to be on the right. */
export function ChangeList({
  asIs,
  toBe,
  groups,
}: {
  readonly asIs: Journey
  readonly toBe: Journey
  readonly groups: readonly ChangeGroup[]
}) {
  if (groups.length === 0) return null
  return (
    <section className={styles.differences} aria-labelledby="differences">
      <h2 id="differences">{words.differences}</h2>
      {groups.map(({ stageId, title, index, changes }) => (
        <section key={stageId} aria-label={stageId === null ? words.whole : title}>
          <h3
            style={{
              ['--hue' as string]:
                stageId === null ? tokenReferences.ink3 : stageColour(tokenReferences, index),
            }}
          >
            <span dir="auto">{stageId === null ? words.whole : title}</span>
            <small>{words.changes(changes.length)}</small>
          </h3>
          <div className={styles.columnNames} aria-hidden>
            <span />
            <span>{words.asIs}</span>
            <span>{words.toBe}</span>
          </div>
          <ul>
            {changes.map((change) => (
              <Item key={`${change.what} ${change.id}`} change={change} asIs={asIs} toBe={toBe} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Item({
  change,
  asIs,
  toBe,
}: {
  readonly change: Change
  readonly asIs: Journey
  readonly toBe: Journey
}) {
  const { type, what, id, before, after } = change
  const Icon = looks[type]
  const shown = type === 'removed' ? asIs : toBe
  const where = whereOf(change)
  const select = linkable.has(what) ? `${what}:${id}` : undefined
  return (
    <li data-change={type}>
      <span className={styles.what}>
        <Icon size={14} aria-hidden />
        <span>
          {select === undefined ? (
            where
          ) : (
            <Link to="/journeys/$id" params={{ id: shown.id }} search={{ select }}>
              {where}
            </Link>
          )}
          <small>
            {thingOf(change, shown)}, {words.types[type]}
          </small>
        </span>
      </span>
      <Said label={words.asIs} text={readable(change, before, asIs)} side="before" />
      <Said label={words.toBe} text={readable(change, after, toBe)} side="after" />
    </li>
  )
}

/** A record is called by its type. */
function thingOf({ what, id }: Change, { records }: Journey): string {
  const record = what === 'record' ? records.find((each) => each.id === id) : undefined
  return record === undefined ? words.things[what] : words.records[record.type]
}

/** What a map can show as selected under the id of the change. */
const linkable: ReadonlySet<Change['what']> = new Set(['stage', 'step', 'card', 'record'])

function whereOf({ what, where, id }: Change): string {
  if (what === 'feeling') return where.replace(/ \(\w+\)$/, '')
  if (what !== 'journey') return where
  return id in briefWords ? String(briefWords[id as 'objective']) : where
}

const namedChoices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  maturity: maturityWords,
  timeToImplement: implementTimeWords,
}

/** What the brief keeps as choices and ids, in words. */
function readable({ what, id }: Change, text: string | null, { personas }: Journey): string | null {
  if (what !== 'journey' || text === null) return text
  if (id !== 'personas') return namedChoices[id]?.[text] ?? text
  const titleOf = (each: string) => personas.find((persona) => persona.id === each)?.title ?? each
  return text.split(', ').map(titleOf).join(', ')
}

function Said({
  label,
  text,
  side,
}: {
  readonly label: string
  readonly text: string | null
  readonly side: 'before' | 'after'
}) {
  return (
    <span className={styles.said} data-side={side}>
      <span className="unseen">{label}: </span>
      {text === null || text === '' ? '–' : <span dir="auto">{text}</span>}
    </span>
  )
}
