import { clsx } from 'clsx'
import { hitsOf, type SearchRef } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import figures from '../../ui/figure-page.module.css'
import { Drill } from '../journey/drill.tsx'
import styles from './origins.module.css'
import { ShareText, useFolded } from './parts.tsx'
import type { Searches } from './queries.ts'
import { words } from './words.ts'

/** What is sought at one place, and what comes of it. */
export function TermsTable({
  column,
  own,
  least,
}: {
  readonly column: string
  readonly own: Searches['places'][number]
  readonly least: number
}) {
  const { shown, fold } = useFolded(own.terms)
  const hasSuccess = own.terms.some(({ success }) => success !== null)
  const at = own.stepId === null ? {} : { stepId: own.stepId }
  return (
    <>
      <p className={figures.legend}>{words.searchesOf(own.searches, own.journeys)}</p>
      <div className={figures.scroller}>
        <table className={clsx(figures.table, styles.table)} aria-label={words.searchesTitle}>
          <thead>
            <tr>
              {(['term', 'searches', 'seekers', 'again', 'left'] as const).map((head) => (
                <th key={head} scope="col">
                  {words.heads[head]}
                </th>
              ))}
              {hasSuccess && <th scope="col">{words.heads.success}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, label, searches, journeys, again, left, success }) => {
              const ref: SearchRef = { figure: 'search', column, name, ...at }
              return (
                <tr key={name}>
                  <th scope="row" dir="auto">
                    {label}
                  </th>
                  <td>{formatCount(searches)}</td>
                  <td>
                    <Drill figure={ref} title={words.show(label)}>
                      {formatCount(journeys)}
                    </Drill>
                  </td>
                  {(
                    [
                      ['again', again],
                      ['left', left],
                    ] as const
                  ).map(([after, share]) => (
                    <td key={after}>
                      <ShareText
                        share={share}
                        least={least}
                        way={
                          hitsOf(share) > 0 && (
                            <Drill
                              figure={{ ...ref, after }}
                              title={words.show(`${label}, ${words.heads[after]}`)}
                            >
                              {formatCount(hitsOf(share))}
                            </Drill>
                          )
                        }
                      />
                    </td>
                  ))}
                  {hasSuccess && (
                    <td>{success !== null && <ShareText share={success} least={least} />}</td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {fold}
    </>
  )
}
