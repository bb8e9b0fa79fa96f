import { formatN, formatShare } from '@desirepath/render'
import type { ChannelRow } from './channel-rows.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

const WIDTH = 720
const HEIGHT = 240
const LEFT = 62
const BOTTOM = 28
const TOP = 14
const warmths = ['cold', 'cool', 'warm', 'hot'] as const

/** Channels from cold to hot across, by how many journeys meet them up; larger is more significant. */
export function ChannelChart({ rows }: { readonly rows: readonly ChannelRow[] }) {
  const drawn = rows.filter(
    ({ item, reach }) => item.record.warmth !== null && reach?.value != null,
  )
  if (drawn.length === 0) return null
  const band = (WIDTH - LEFT) / warmths.length
  const inner = HEIGHT - TOP - BOTTOM
  const y = (share: number) => TOP + (1 - share) * inner
  return (
    <figure className={styles.chart}>
      <figcaption>
        <b>{words.chart}</b>
        <small>{words.chartHint(rows.length - drawn.length)}</small>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.chartOf(drawn.length)}>
        {warmths.map((warmth, i) => (
          <g key={warmth}>
            <rect
              x={LEFT + i * band + 2}
              y={TOP}
              width={band - 4}
              height={inner}
              rx="6"
              className={styles.band}
              data-warmth={warmth}
            />
            <text x={LEFT + (i + 0.5) * band} y={HEIGHT - 8} textAnchor="middle">
              {words.warmth[warmth]}
            </text>
          </g>
        ))}
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={WIDTH} y1={y(share)} y2={y(share)} className={styles.gridLine} />
            <text x={LEFT - 6} y={y(share) + 4} textAnchor="end">
              {formatShare(share)}
            </text>
          </g>
        ))}
        {warmths.flatMap((warmth, i) =>
          drawn
            .filter(({ item }) => item.record.warmth === warmth)
            .map(({ item: { record }, reach, significance }, at, { length }) => {
              const x = LEFT + (i + (at + 1) / (length + 1)) * band
              const size = 4 + 2 * (significance ?? 1)
              const up = y(reach?.value ?? 0)
              return (
                <g key={record.id}>
                  <line
                    x1={x}
                    x2={x}
                    y1={y(reach?.low ?? 0)}
                    y2={y(reach?.high ?? 0)}
                    className={styles.whisker}
                  />
                  <circle cx={x} cy={up} r={size} className={styles.dot} />
                  <text
                    x={x}
                    y={up > TOP + 30 ? up - size - 5 : up + size + 13}
                    textAnchor="middle"
                    className={styles.dotName}
                  >
                    {short(record.title)}
                  </text>
                  <title>{`${record.title}: ${formatShare(reach?.value ?? 0)} (${formatN(reach?.n ?? 0)})`}</title>
                </g>
              )
            }),
        )}
      </svg>
    </figure>
  )
}

function short(title: string): string {
  return title.length > 16 ? `${title.slice(0, 15)}…` : title
}
