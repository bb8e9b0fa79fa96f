import { type MapUse, mapUses, mapUseWords, type Requirement } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { Check, Circle, CircleCheck, X } from 'lucide-react'
import { useJourneyId, useJourneySearch } from '../journey/journey-search.ts'
import { selectionAt } from './place-way.ts'
import styles from './truth.module.css'
import { words } from './words.ts'

/** The uses of a map, one above the other, and what each still needs. */
export function Rungs({ use }: { readonly use: MapUse }) {
  const reached = mapUses.indexOf(use.level)
  return (
    <section className={styles.section} aria-labelledby="use-today">
      <h3 id="use-today">{words.useToday}</h3>
      <ol className={styles.rungs} data-level={use.level}>
        {mapUses.map((each, i) => {
          const isReached = i <= reached
          const Icon = isReached ? CircleCheck : Circle
          return (
            <li key={each} data-reached={isReached || undefined} aria-current={i === reached}>
              <p>
                <Icon size={15} aria-label={isReached ? words.reached : words.notReached} />
                <b>{mapUseWords[each]}</b>
              </p>
              {!isReached && (
                <ul>
                  {use.requirements
                    .filter(({ of }) => of === each)
                    .toSorted((a, b) => Number(a.isMet) - Number(b.isMet))
                    .map((requirement) => (
                      <Needed key={requirement.id} requirement={requirement} />
                    ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Needed({ requirement: { isMet, says, place } }: { readonly requirement: Requirement }) {
  const { select } = useJourneySearch()
  const id = useJourneyId()
  const Icon = isMet ? Check : X
  const selection = place.kind === 'journey' ? null : selectionAt(place)
  return (
    <li data-met={isMet || undefined}>
      <Icon size={13} aria-label={isMet ? words.met : words.missing} />
      <span>
        {says}
        {!isMet && place.kind === 'brief' && (
          <>
            {' '}
            <Link
              to="/journeys/$id/brief"
              params={{ id }}
              search={(old) => old}
              hash={`brief-${place.field}`}
            >
              {words.openBrief}
            </Link>
          </>
        )}
        {!isMet && selection !== null && (
          <>
            {' '}
            <button type="button" onClick={() => select(selection)}>
              {words.show}
            </button>
          </>
        )}
      </span>
    </li>
  )
}
