import { Link } from '@tanstack/react-router'
import { Circle, CircleCheck, X } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { firstThings, firstThingsFor, hideFirstThings, useFirstThings } from './checklist.ts'
import styles from './journeys.module.css'
import { words } from './words.ts'

/** The first five things to do, until they are done or hidden. */
export function ChecklistCard({
  journeyId,
  isSample,
}: {
  /** The journey to do them on, as far as there is one. */
  readonly journeyId: string | undefined
  readonly isSample: boolean
}) {
  const { done, hidden } = useFirstThings()
  const begin = isSample ? 'sample' : journeyId === undefined ? 'nothing' : 'journey'
  if (hidden || done.length === firstThings.length) return null
  return (
    <section className={styles.checklist} aria-labelledby="first-things">
      <header>
        <h2 id="first-things">{words.checklist}</h2>
        <span className={styles.count}>
          {done.length} of {firstThings.length}
        </span>
        <Link to="/guide" className={styles.whole}>
          {words.wholeMethod}
        </Link>
        <IconButton icon={X} label={words.hide} size="small" onClick={hideFirstThings} />
      </header>
      <ol>
        {firstThingsFor(begin).map((thing) => {
          const isDone = done.includes(thing.id)
          return (
            <li key={thing.id} data-done={isDone || undefined}>
              {isDone ? (
                <CircleCheck size={17} aria-label={words.done} />
              ) : (
                <Circle size={17} aria-hidden />
              )}
              <span>
                <b>
                  <ThingLink thing={thing} journeyId={journeyId} />
                </b>
                <small>{thing.hint}</small>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Goes where the thing is done; plain text while there is no journey to do it on. */
function ThingLink({
  thing,
  journeyId,
}: {
  readonly thing: ReturnType<typeof firstThingsFor>[number]
  readonly journeyId: string | undefined
}) {
  if (thing.id === 'own') return <Link to="/new">{thing.text}</Link>
  if (journeyId === undefined) return thing.text
  return (
    <Link
      to={thing.id === 'flow' ? '/journeys/$id/flow' : '/journeys/$id'}
      params={{ id: journeyId }}
    >
      {thing.text}
    </Link>
  )
}
