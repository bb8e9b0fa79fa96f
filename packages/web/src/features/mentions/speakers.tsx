import type { Figure } from '@desirepath/core'
import { formatCount, formatShare } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import segmented from '../../ui/segmented.module.css'
import styles from './mentions.module.css'
import { useMentions } from './queries.ts'
import { words } from './words.ts'

type Part = 'author' | 'file' | 'channel'
const SHOWN = 12

/** The audience: who speaks, and how, by author, source or channel. */
export function Speakers() {
  const [by, setBy] = useState<Part>('author')
  const { groups = [], least = 0 } = useMentions(by).data ?? {}
  const known = groups.filter(({ value }) => value !== '')
  const shown = known.slice(0, SHOWN)
  // A column in which nothing but “too few” stands says it once.
  const hasShares = shown.some(({ negative }) => negative.value !== null)
  return (
    <section className={styles.part} aria-label={words.who}>
      <header>
        <h2>{words.who}</h2>
        <div className={segmented.segmented} role="group" aria-label={words.groupBy}>
          {(['author', 'file', 'channel'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={by === each} onClick={() => setBy(each)}>
              {words.by[each]}
            </button>
          ))}
        </div>
      </header>
      {known.length === 0 ? (
        <p className={styles.quiet}>{words.noGroups}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.by[by]}</th>
                <th scope="col">{words.heads.n}</th>
                <th scope="col">{words.heads.reach}</th>
                {hasShares && <th scope="col">{words.heads.negative}</th>}
                {hasShares && <th scope="col">{words.heads.positive}</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ value, n, reach, negative, positive }) => (
                <tr key={value}>
                  <th scope="row" dir="auto">
                    <Name by={by} value={value} />
                  </th>
                  <td>{formatCount(n)}</td>
                  <td>{reach.known === 0 ? '' : formatCount(reach.sum)}</td>
                  {hasShares && <Part figure={negative} />}
                  {hasShares && <Part figure={positive} />}
                </tr>
              ))}
            </tbody>
          </table>
          {!hasShares && <p className={styles.quiet}>{words.nobody(least)}</p>}
        </div>
      )}
    </section>
  )
}

function Name({ by, value }: { readonly by: Part; readonly value: string }) {
  // The library has no filter by channel.
  if (by === 'channel') return value
  return (
    <Link
      to="/evidence"
      search={{ source: 'mention', [by]: value }}
      aria-label={words.show(value)}
      title={words.show(value)}
    >
      {value}
    </Link>
  )
}

function Part({ figure: { value, n, low, high } }: { readonly figure: Figure }) {
  if (value === null || low === null || high === null)
    return <td className={styles.quiet}>{n === 0 ? '' : words.tooFew}</td>
  return (
    <td title={words.interval(low, high)}>
      {formatShare(value)}
      <small>{words.interval(low, high)}</small>
    </td>
  )
}
