import { clsx } from 'clsx'
import { hitsOf, type Journey } from '@desirepath/core'
import { formatCount, formatShare, goalSteps } from '@desirepath/render'
import { useJourneySearch } from '../journey/journey-search.ts'
import figures from '../../ui/figure-page.module.css'
import { Drill } from '../journey/drill.tsx'
import styles from './origins.module.css'
import { ShareText } from './parts.tsx'
import type { Origins } from './queries.ts'
import { words } from './words.ts'

const MOST = 3

/** Each step at a glance: from where they come, what they seek, how many go no further. */
export function StepsTable({
  journey,
  origins: { source, search: sought, least },
}: {
  readonly journey: Journey
  readonly origins: Origins
}) {
  const { search, change } = useJourneySearch()
  const goals = goalSteps(journey)
  return (
    <section aria-label={words.steps} className={figures.part}>
      <h2>{words.steps}</h2>
      <div className={figures.scroller}>
        <table className={clsx(figures.table, styles.table)} aria-label={words.steps}>
          <thead>
            <tr>
              <th scope="col">{words.heads.step}</th>
              {source !== null && <th scope="col">{words.heads.topSources}</th>}
              {sought !== null && <th scope="col">{words.heads.topTerms}</th>}
              <th scope="col">{words.heads.leave}</th>
            </tr>
          </thead>
          <tbody>
            {journey.steps.map(({ id, title, measured }) => (
              <tr key={id} data-here={search.place === id || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    title={words.showStep(title)}
                    onClick={() => change({ place: id }, { replace: true })}
                    dir="auto"
                  >
                    {title}
                  </button>
                </th>
                {source !== null && (
                  <td>
                    <Top
                      parts={(source.places.find(({ stepId }) => stepId === id)?.sources ?? [])
                        .filter(({ name, first }) => name !== '' && hitsOf(first.share) > 0)
                        .map(({ label, first }) => [label, formatShare(first.share.value ?? 0)])}
                    />
                  </td>
                )}
                {sought !== null && (
                  <td>
                    <Top
                      parts={(sought.places.find(({ stepId }) => stepId === id)?.terms ?? []).map(
                        ({ label, journeys }) => [label, formatCount(journeys)],
                      )}
                    />
                  </td>
                )}
                <td>
                  {measured !== null && !goals.has(id) && hitsOf(measured.leave) > 0 ? (
                    <ShareText
                      share={measured.leave}
                      least={least}
                      way={
                        <Drill
                          figure={{ figure: 'leave', stepId: id }}
                          title={words.show(`${title}, ${words.heads.leave}`)}
                        >
                          {formatCount(hitsOf(measured.leave))}
                        </Drill>
                      }
                    />
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Top({ parts }: { readonly parts: readonly (readonly [label: string, told: string])[] }) {
  if (parts.length === 0) return '—'
  return (
    <span className={styles.top}>
      {parts.slice(0, MOST).map(([label, told]) => (
        <span key={label}>
          <span dir="auto">{label}</span> <small>{told}</small>
        </span>
      ))}
    </span>
  )
}
