import { type EvidenceLevel, type MapGrounds } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import { LevelMark, levelWords } from '../../ui/level-mark.tsx'
import styles from './truth.module.css'
import { words } from './words.ts'

const shown = [
  'backed',
  'partlyBacked',
  'assumed',
  'contradicted',
] as const satisfies readonly EvidenceLevel[]

/** How much of what the map says is backed, by how many, and how new the newest evidence is. */
export function RestsOn({
  grounds: { levels, claims, n, newest },
}: {
  readonly grounds: MapGrounds
}) {
  if (claims === 0) return null
  const present = shown.filter((level) => levels[level] > 0)
  return (
    <section className={styles.section} aria-labelledby="rests-on">
      <h3 id="rests-on">{words.restsOn}</h3>
      <div className={styles.shares} aria-hidden>
        {present.map((level) => (
          <i key={level} data-level={level} style={{ flexGrow: levels[level] }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {present.map((level) => (
          <li key={level}>
            <LevelMark level={level} size={13} />
            {levelWords[level]} <b>{formatCount(levels[level])}</b>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {[
          words.statements(formatCount(claims)),
          words.voices(formatCount(n)),
          newest === null ? words.noDate : words.newest(formatDate(newest)),
        ].join(' · ')}
      </p>
    </section>
  )
}
