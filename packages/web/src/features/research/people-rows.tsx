import { Link } from '@tanstack/react-router'
import { PenLine, Plus, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { SelectInput, TextInput } from '../../ui/panel.tsx'
import { useAll } from '../records/queries.ts'
import type { Plan } from './queries.ts'
import styles from './research.module.css'
import { words } from './words.ts'

const AddDialog = lazy(async () => ({
  default: (await import('../evidence/add-dialog.tsx')).AddDialog,
}))

type Person = Plan['people'][number]

/** Whom to ask, how far it is, and what they said. */
export function PeopleRows({
  plan: { title, kind, journeyId, personaId, people, questions },
  step,
  onChange,
}: {
  readonly plan: Plan
  /** The step that all its questions are about, if it is one. */
  readonly step: string | null
  readonly onChange: (change: (people: readonly Person[]) => Person[]) => void
}) {
  const [writing, setWriting] = useState<Person | null>(null)
  const persona = useAll('persona').find(({ id }) => id === personaId)
  const set = (id: string, fields: Partial<Person>) =>
    onChange((now) => now.map((each) => (each.id === id ? { ...each, ...fields } : each)))
  return (
    <section className={styles.section}>
      <h2>{words.people}</h2>
      <ol>
        {people.map((person, i) => (
          <PersonRow
            key={person.id}
            person={person}
            n={i + 1}
            onSet={(fields) => set(person.id, fields)}
            onNames={(names) =>
              onChange((now) =>
                now.flatMap((each) =>
                  each.id === person.id ? names.map((name, at) => named(each, name, at)) : [each],
                ),
              )
            }
            onWrite={() => setWriting(person)}
            onRemove={() => onChange((now) => now.filter(({ id }) => id !== person.id))}
          />
        ))}
      </ol>
      <Button size="small" icon={Plus} onClick={() => onChange((now) => [...now, planned('')])}>
        {words.addPerson}
      </Button>
      {writing !== null && (
        <Suspense>
          <AddDialog
            begun={{
              source: kind,
              title,
              customer: writing.name,
              persona: persona ?? null,
              place: journeyId === null ? null : { journeyId, stepId: step },
              questions: asked(questions),
            }}
            onAdded={(itemId) => set(writing.id, { itemId, state: 'done' })}
            onClose={() => setWriting(null)}
          />
        </Suspense>
      )}
    </section>
  )
}

/** The questions that say something, each once. */
function asked(questions: Plan['questions']): string[] {
  return [...new Set(questions.map(({ text }) => text).filter((text) => text !== ''))]
}

function planned(name: string): Person {
  return { id: crypto.randomUUID(), name, state: 'planned', on: null, itemId: null }
}

/** The first of several names is of the person whose row they were put into. */
function named(person: Person, name: string, at: number): Person {
  return at === 0 ? { ...person, name } : planned(name)
}

function PersonRow({
  person: { name, state, on, itemId },
  n,
  onSet,
  onNames,
  onWrite,
  onRemove,
}: {
  readonly person: Person
  readonly n: number
  readonly onSet: (fields: Partial<Person>) => void
  /** A list of people is put into one row. */
  readonly onNames: (names: readonly string[]) => void
  readonly onWrite: () => void
  readonly onRemove: () => void
}) {
  return (
    <li className={styles.person}>
      <TextInput
        aria-label={words.person(n)}
        placeholder={words.personExample}
        defaultValue={name}
        maxLength={500}
        onBlur={({ target }) => target.value !== name && onSet({ name: target.value })}
        onPaste={(event) => {
          const names = linesOf(event.clipboardData.getData('text'))
          if (names.length < 2) return
          event.preventDefault()
          onNames(names)
        }}
      />
      <SelectInput
        aria-label={words.stateOf(n)}
        value={state}
        onChange={({ target }) => onSet({ state: target.value as Person['state'] })}
      >
        {Object.entries(words.states).map(([each, label]) => (
          <option key={each} value={each}>
            {label}
          </option>
        ))}
      </SelectInput>
      <TextInput
        type="date"
        aria-label={words.onOf(n)}
        value={on ?? ''}
        onChange={({ target }) => onSet({ on: target.value || null })}
      />
      {itemId === null ? (
        <Button size="small" icon={PenLine} onClick={onWrite}>
          {words.write}
        </Button>
      ) : (
        <Link to="/evidence" search={{ item: itemId }}>
          {words.open}
        </Link>
      )}
      <IconButton icon={X} size="small" label={words.removePerson(n)} onClick={onRemove} />
    </li>
  )
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim().slice(0, 500))
  return lines.filter((line) => line !== '')
}
