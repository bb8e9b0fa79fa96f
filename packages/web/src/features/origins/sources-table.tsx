import { clsx } from 'clsx'
import { hitsOf } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { useJourneySearch } from '../journey/journey-search.ts'
import segmented from '../../ui/segmented.module.css'
import figures from '../../ui/figure-page.module.css'
import { Drill } from '../journey/drill.tsx'
import styles from './origins.module.css'
import { ShareText, useFolded } from './parts.tsx'
import type { Sources } from './queries.ts'
import { words } from './words.ts'

const touches = ['first', 'last'] as const

/** The sources of one place, the most first, and how many of each succeed. */
export function SourcesTable({
  column,
  own,
  least,
}: {
  readonly column: string
  readonly own: Sources['places'][number]
  readonly least: number
}) {
  const { search, change } = useJourneySearch()
  const touch = search.touch === 'last' ? 'last' : 'first'
  const rows = own.sources
    .filter((each) => hitsOf(each[touch].share) > 0)
    .toSorted((a, b) => (b[touch].share.value ?? 0) - (a[touch].share.value ?? 0))
  const { shown, fold } = useFolded(rows)
  const hasSuccess = rows.some((each) => each[touch].success !== null)
  const at = own.stepId === null ? {} : { stepId: own.stepId }
  return (
    <>
      <div className={styles.touch}>
        <div role="group" aria-label={words.touch} className={segmented.segmented}>
          {touches.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={touch === each}
              onClick={() =>
                change({ touch: each === 'last' ? each : undefined }, { replace: true })
              }
            >
              {words.touches[each]}
            </button>
          ))}
        </div>
        <small className={figures.quiet}>{words.touchHow[touch]}</small>
      </div>
      <div className={figures.scroller}>
        <table className={clsx(figures.table, styles.table)} aria-label={words.sources}>
          <thead>
            <tr>
              <th scope="col">{words.heads.source}</th>
              <th scope="col">{words.heads.come}</th>
              {hasSuccess && <th scope="col">{words.heads.success}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, label, [touch]: { share, success } }) => (
              <tr key={name} data-quiet={name === '' || undefined}>
                <th scope="row" dir="auto">
                  {name === '' ? words.unsaid : label}
                </th>
                <td>
                  <ShareText
                    share={share}
                    least={least}
                    way={
                      <Drill
                        figure={{ figure: 'source', column, touch, name, ...at }}
                        title={words.show(name === '' ? words.unsaid : label)}
                      >
                        {formatCount(hitsOf(share))}
                      </Drill>
                    }
                  />
                  <i aria-hidden className={styles.bar}>
                    <i style={{ width: `${(share.value ?? 0) * 100}%` }} />
                  </i>
                </td>
                {hasSuccess && (
                  <td>{success !== null && <ShareText share={success} least={least} />}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {fold}
    </>
  )
}
