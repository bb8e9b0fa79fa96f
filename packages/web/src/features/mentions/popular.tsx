import { formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import segmented from '../../ui/segmented.module.css'
import styles from './mentions.module.css'
import { type Mention, useTopMentions } from './queries.ts'
import { words } from './words.ts'

/** What reached most, or was liked and shared most. */
export function Popular() {
  const [sort, setSort] = useState<'reach' | 'engagement'>('reach')
  const items = useTopMentions(sort).data?.items ?? []
  return (
    <section className={styles.part} aria-label={words.top}>
      <header>
        <h2>{words.top}</h2>
        <div className={segmented.segmented} role="group" aria-label={words.order}>
          {(['reach', 'engagement'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={sort === each}
              onClick={() => setSort(each)}
            >
              {words.orders[each]}
            </button>
          ))}
        </div>
      </header>
      <ol className={styles.top}>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to="/evidence"
              search={{ source: 'mention', sort, item: item.id }}
              data-polarity={item.reading?.polarity}
            >
              <span dir="auto" {...(item.language !== null && { lang: item.language })}>
                {item.text || item.title || words.untitled}
              </span>
              <small>
                {factsOf(item).map((fact) => (
                  <span key={fact} dir="auto">
                    {fact}
                  </span>
                ))}
              </small>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

function factsOf({ audience, at, reading }: Mention): string[] {
  const {
    author = null,
    reach = null,
    likes = null,
    shares = null,
    replies = null,
  } = audience ?? {}
  return [
    author,
    at === null ? null : formatDate(at),
    reach === null ? null : words.reached(reach),
    likes === null ? null : words.likes(likes),
    shares === null ? null : words.shares(shares),
    replies === null ? null : words.replies(replies),
    reading === null || reading.polarity === 'unclear' ? null : words.reads[reading.polarity],
  ].filter((fact) => fact !== null)
}
