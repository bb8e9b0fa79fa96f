import type { ReactNode } from 'react'
import type { Axis } from './axis.ts'
import styles from './matrix.module.css'
import type { Box } from './plot-area.ts'

interface Both<T> {
  readonly x: T
  readonly y: T
}

/** The paper of a picture of two scores: its axes with their ticks, its middle, and what they are called. */
export function Ground({
  axes,
  inner,
  names,
  ticks,
  children,
}: {
  readonly axes: Both<Axis>
  readonly inner: Box
  readonly names: Both<string>
  /** How a value is said on its axis. */
  readonly ticks: Both<(value: number) => string>
  readonly children?: ReactNode
}) {
  const right = inner.x + inner.width
  const bottom = inner.y + inner.height
  const across = (share: number) => inner.x + share * inner.width
  const up = (share: number) => inner.y + (1 - share) * inner.height
  return (
    <g className={styles.ground}>
      <rect {...inner} rx={8} />
      {axes.x.ticks.map((tick) => (
        <text key={tick} x={across(axes.x.at(tick))} y={bottom + 17} textAnchor="middle">
          {ticks.x(tick)}
        </text>
      ))}
      {axes.y.ticks.map((tick) => (
        <text key={tick} x={inner.x - 8} y={up(axes.y.at(tick)) + 4} textAnchor="end">
          {ticks.y(tick)}
        </text>
      ))}
      <path
        d={`M${across(axes.x.middle)} ${inner.y}V${bottom}M${inner.x} ${up(axes.y.middle)}H${right}`}
      />
      {children}
      <text className={styles.axis} x={(inner.x + right) / 2} y={bottom + 38} textAnchor="middle">
        {names.x} →
      </text>
      <text
        className={styles.axis}
        transform={`translate(14 ${(inner.y + bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {names.y} →
      </text>
    </g>
  )
}
