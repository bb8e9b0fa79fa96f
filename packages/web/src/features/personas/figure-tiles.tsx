import { type Figure, formatDuration, hitsOf } from '@desirepath/core'
import {
  formatCount,
  formatNumber,
  formatShare,
  formatShareInterval,
  formatSigned,
  thin,
} from '@desirepath/render'
import type { CustomerFigures } from './queries.ts'
import styles from './segment.module.css'
import { words } from './words.ts'

const says = words.stands

/** What was measured of some customers, each beside all the others, with n and interval. */
export function FigureTiles({ figures }: { readonly figures: CustomerFigures }) {
  const { success, scores, emotion, duration, value, share } = figures
  return (
    <dl className={styles.tiles}>
      <Tile
        name={says.customers}
        value={formatCount(hitsOf(share))}
        notes={[
          share.value === null ? '' : `${formatShare(share.value)} of ${formatCount(share.n)}`,
          interval(formatShareInterval(share)),
        ]}
      />
      {success === null ? (
        <Tile name={says.success} value="–" notes={[says.noSuccess]} />
      ) : (
        <Tile
          name={says.success}
          {...compared(success, formatShare)}
          change={differenceWords(success.difference)}
        />
      )}
      {scores.map(({ scale, min, max, own, others }) => (
        <Tile
          key={`${scale}${min}${max}`}
          name={scale === 'nps' ? says.score.nps : `${says.score[scale]} (${min}–${max})`}
          {...compared(
            { own, others },
            scale === 'nps' ? (each) => formatSigned(each, 0) : (each) => formatNumber(each, 1),
          )}
        />
      ))}
      {emotion.own.n > 0 && (
        <Tile name={says.emotion} {...compared(emotion, (each) => formatSigned(each))} />
      )}
      <Tile name={says.duration} {...compared(duration, formatDuration)} />
      {value !== null && (
        <Tile
          name={says.value(value.column)}
          {...compared(value, (each) => formatNumber(each, 2))}
          change={says.total(formatNumber(value.total, 0))}
        />
      )}
    </dl>
  )
}

function Tile({
  name,
  value,
  notes,
  change = '',
}: {
  readonly name: string
  readonly value: string
  readonly notes: readonly string[]
  /** How it differs, where that matters more than the rest. */
  readonly change?: string
}) {
  return (
    <div className={styles.tile}>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        {change !== '' && <span>{change}</span>}
        {notes
          .filter((note) => note !== '')
          .map((note) => (
            <small key={note}>{note}</small>
          ))}
      </dd>
    </div>
  )
}

function compared(
  { own, others }: { readonly own: Figure; readonly others: Figure },
  format: (value: number) => string,
) {
  return {
    value: own.value === null ? says.none : format(own.value),
    notes: [
      own.value === null ? '' : `n${thin}=${thin}${formatCount(own.n)}`,
      own.value === null
        ? ''
        : own.low === null || own.high === null
          ? says.few
          : interval(`${format(own.low)} to ${format(own.high)}`),
      others.value === null
        ? ''
        : `${says.others(format(others.value))}, n${thin}=${thin}${formatCount(others.n)}`,
    ],
  }
}

function interval(words_: string | null): string {
  return words_ === null ? '' : `95${thin}%: ${words_}`
}

/** “+12 points (8 to 15)”, and whether it may be chance. */
function differenceWords({ value, low, high }: Figure): string {
  if (value === null || low === null || high === null) return ''
  const points = (each: number) => formatSigned(100 * each, 0)
  const chance = low <= 0 && high >= 0 ? `, ${says.notCertain}` : ''
  return `${says.more(points(value))} (${points(low)} to ${points(high)})${chance}`
}
