import type { Figure } from '@desirepath/core'
import { formatShare } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import styles from './mentions.module.css'
import type { Voices } from './queries.ts'
import { words } from './words.ts'

export const read = ['negative', 'neutral', 'positive'] as const

/** How all mentions speak: each counted once, and weighted by whom it reached. */
export function Shares({ all, least }: { readonly all: Voices; readonly least: number }) {
  const { reach } = all
  return (
    <section className={styles.part} aria-label={words.how}>
      <h2>{words.how}</h2>
      <Share title={words.once} note={words.onceOf(all.read, all.n)} of={all} least={least} />
      {reach.known === 0 ? (
        <p className={styles.quiet}>{words.noReach}</p>
      ) : (
        <Share
          title={words.byReach}
          note={
            words.reachOf(reach.read.known, reach.read.sum) +
            (reach.sum > reach.read.sum ? words.reachLeft(reach.sum - reach.read.sum) : '')
          }
          of={reach}
          least={least}
        />
      )}
    </section>
  )
}

function Share({
  title,
  note,
  of,
  least,
}: {
  readonly title: string
  readonly note: string
  readonly of: Readonly<Record<(typeof read)[number], Figure>>
  readonly least: number
}) {
  const isKnown = of.negative.value !== null
  return (
    <div className={styles.share}>
      <h3>
        {title} <small>{isKnown ? note : words.more(Math.max(1, least - of.negative.n))}</small>
      </h3>
      {isKnown && (
        <>
          <div className={styles.stack} aria-hidden>
            {read.map((polarity) => (
              <i
                key={polarity}
                data-polarity={polarity}
                style={{ flexGrow: of[polarity].value ?? 0 }}
              />
            ))}
          </div>
          <dl>
            {read.map((polarity) => {
              const { value, low, high } = of[polarity]
              return (
                <div key={polarity} data-polarity={polarity}>
                  <dt>
                    <Link to="/evidence" search={{ source: 'mention', polarity }}>
                      {words.polarities[polarity]}
                    </Link>
                  </dt>
                  <dd>
                    <b>{formatShare(value ?? 0)}</b>{' '}
                    <small>{low !== null && high !== null && words.interval(low, high)}</small>
                  </dd>
                </div>
              )
            })}
          </dl>
        </>
      )}
    </div>
  )
}
