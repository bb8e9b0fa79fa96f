import { stageColour, tokenReferences } from '@desirepath/render'
import { useMemo } from 'react'
import { formatSelection, type Selection } from '../../map/selection.ts'
import type { Axis } from './axis.ts'
import { Ground } from './ground.tsx'
import { placeLabels, RADIUS } from './labels.ts'
import styles from './matrix.module.css'
import { type Box, usePlotArea } from './plot-area.ts'
import { formatScoreValue, isShaky, type ScoreName } from './scores.ts'
import { type Plotted, scoreWords, words } from './words.ts'
import type { Dot } from './dots.ts'

interface Plot {
  readonly plotted: Plotted
  readonly x: ScoreName
  readonly y: ScoreName
  /** What the two scores are called. */
  readonly names: { readonly x: string; readonly y: string }
  readonly axes: { readonly x: Axis; readonly y: Axis }
  readonly dots: readonly Dot[]
}

interface Place {
  readonly dot: Dot
  readonly x: number
  readonly y: number
}

/** The picture of two scores; for a screen reader the list beside says the same. */
export function Scatter({
  plot,
  selected,
  onSelect,
}: {
  readonly plot: Plot
  readonly selected: string
  readonly onSelect: (selection: Selection) => void
}) {
  const { box, size, inner } = usePlotArea(480)
  const { axes, dots, plotted, names } = plot
  const acrossOf = (share: number) => inner.x + share * inner.width
  const upOf = (share: number) => inner.y + (1 - share) * inner.height
  const places = dots.map((dot) => ({
    dot,
    x: acrossOf(axes.x.at(dot.x.value)),
    y: upOf(axes.y.at(dot.y.value)),
  }))
  const scales = { acrossOf, upOf }
  return (
    <div ref={box} className={styles.picture}>
      <svg
        width={size.width}
        height={size.height}
        role="img"
        aria-label={words.picture(words.plots[plotted], names.x, names.y, dots.length)}
      >
        <Ground
          axes={axes}
          inner={inner}
          names={names}
          ticks={{
            x: (value) => formatScoreValue(plot.x, value),
            y: (value) => formatScoreValue(plot.y, value),
          }}
        >
          <Quarters plot={plot} inner={inner} />
        </Ground>
        {places.map((place) => (
          <Whiskers
            key={formatSelection(place.dot.item.selection)}
            {...place}
            {...scales}
            axes={axes}
          />
        ))}
        {places.map((place) => (
          <Mark
            key={formatSelection(place.dot.item.selection)}
            {...place}
            plotted={plotted}
            selected={selected}
            onSelect={onSelect}
          />
        ))}
        <Labels places={places} inner={inner} selected={selected} />
      </svg>
    </div>
  )
}

function Mark({
  dot,
  x,
  y,
  plotted,
  selected,
  onSelect,
}: Place & {
  readonly plotted: Plotted
  readonly selected: string
  readonly onSelect: (selection: Selection) => void
}) {
  const key = formatSelection(dot.item.selection)
  const hue = plotted === 'steps' ? stageColour(tokenReferences, dot.item.stage) : undefined
  return (
    <g
      className={styles.dot}
      data-key={key}
      data-type={plotted}
      data-selected={selected === key || undefined}
      data-miss={dot.isMiss || undefined}
      data-shaky={isShaky(dot.x) || isShaky(dot.y) || undefined}
      style={hue === undefined ? undefined : { ['--hue' as string]: hue }}
      onClick={() => onSelect(dot.item.selection)}
    >
      <circle cx={x} cy={y} r={14} className={styles.reach} />
      <circle cx={x} cy={y} r={RADIUS} />
    </g>
  )
}

interface Scales {
  readonly acrossOf: (share: number) => number
  readonly upOf: (share: number) => number
}

/** The four quarters named by the ends of both axes. */
function Quarters({ plot: { x, y }, inner }: { readonly plot: Plot; readonly inner: Box }) {
  const [across, up] = [scoreWords[x], scoreWords[y]]
  const right = inner.x + inner.width
  const bottom = inner.y + inner.height
  const quarters = [
    { words: `${across.low}, ${up.high}`, x: inner.x + 8, y: inner.y + 17, anchor: 'start' },
    { words: `${across.high}, ${up.high}`, x: right - 8, y: inner.y + 17, anchor: 'end' },
    { words: `${across.low}, ${up.low}`, x: inner.x + 8, y: bottom - 9, anchor: 'start' },
    { words: `${across.high}, ${up.low}`, x: right - 8, y: bottom - 9, anchor: 'end' },
  ] as const
  return quarters.map((quarter) => (
    <text
      key={quarter.words}
      className={styles.quarter}
      x={quarter.x}
      y={quarter.y}
      textAnchor={quarter.anchor}
    >
      {quarter.words}
    </text>
  ))
}

function Whiskers({
  dot,
  x,
  y,
  axes,
  acrossOf,
  upOf,
}: Place & Scales & { readonly axes: Plot['axes'] }) {
  const { low: left, high: right } = dot.x
  const { low: bottom, high: top } = dot.y
  return (
    <path
      className={styles.whiskers}
      d={[
        left === null || right === null
          ? ''
          : `M${acrossOf(axes.x.at(left))} ${y}H${acrossOf(axes.x.at(right))}`,
        bottom === null || top === null
          ? ''
          : `M${x} ${upOf(axes.y.at(bottom))}V${upOf(axes.y.at(top))}`,
      ].join('')}
    />
  )
}

/** A label for each point where there is room, the selected first; they keep off points and each other. */
function Labels({
  places,
  inner,
  selected,
}: {
  readonly places: readonly Place[]
  readonly inner: Box
  readonly selected: string
}) {
  const labels = useMemo(() => labelsOf(places, inner, selected), [places, inner, selected])
  return labels.map(({ key, text, box }) => (
    <text
      key={key}
      className={styles.label}
      data-selected={key === selected || undefined}
      x={box.x}
      y={box.y + 11}
    >
      {text}
    </text>
  ))
}

function labelsOf(places: readonly Place[], inner: Box, selected: string) {
  const points = places.map(({ dot: { item }, x, y }) => ({
    key: formatSelection(item.selection),
    title: item.title,
    x,
    y,
  }))
  const rank = ({ key }: { readonly key: string }) => Number(key !== selected)
  // The names of the quarters.
  const strip = { x: inner.x, width: inner.width, height: 22 }
  return placeLabels(
    points.toSorted((a, b) => rank(a) - rank(b)),
    inner,
    [
      { ...strip, y: inner.y },
      { ...strip, y: inner.y + inner.height - 22 },
    ],
  )
}
