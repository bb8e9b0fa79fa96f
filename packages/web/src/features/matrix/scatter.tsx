import { LabelPlacer, stageColour, textWidth, tokenReferences } from '@desirepath/render'
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatSelection, type Selection } from '../../map/selection.ts'
import type { Axis } from './axis.ts'
import styles from './matrix.module.css'
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

const EDGE = { left: 58, right: 18, top: 14, bottom: 46 } as const
const FONT = { size: 11.5, weight: 'regular' } as const
const RADIUS = 6
const LONGEST = 34

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
  const [box, size] = useSize()
  const { axes, dots, plotted, names } = plot
  const inner = {
    x: EDGE.left,
    y: EDGE.top,
    width: Math.max(60, size.width - EDGE.left - EDGE.right),
    height: Math.max(60, size.height - EDGE.top - EDGE.bottom),
  }
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
        <Ground plot={plot} inner={inner} {...scales} />
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

type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Axes, their ends in words, and the four quarters named. */
function Ground({
  plot,
  inner,
  acrossOf,
  upOf,
}: Scales & { readonly plot: Plot; readonly inner: Box }) {
  const { axes, names, x, y } = plot
  const [across, up] = [scoreWords[x], scoreWords[y]]
  const right = inner.x + inner.width
  const bottom = inner.y + inner.height
  const middle = { x: acrossOf(axes.x.middle), y: upOf(axes.y.middle) }
  const quarters = [
    { words: `${across.low}, ${up.high}`, x: inner.x + 8, y: inner.y + 17, anchor: 'start' },
    { words: `${across.high}, ${up.high}`, x: right - 8, y: inner.y + 17, anchor: 'end' },
    { words: `${across.low}, ${up.low}`, x: inner.x + 8, y: bottom - 9, anchor: 'start' },
    { words: `${across.high}, ${up.low}`, x: right - 8, y: bottom - 9, anchor: 'end' },
  ] as const
  return (
    <g className={styles.ground}>
      <rect {...inner} rx={8} />
      {axes.x.ticks.map((tick) => (
        <text key={tick} x={acrossOf(axes.x.at(tick))} y={bottom + 17} textAnchor="middle">
          {formatScoreValue(x, tick)}
        </text>
      ))}
      {axes.y.ticks.map((tick) => (
        <text key={tick} x={inner.x - 8} y={upOf(axes.y.at(tick)) + 4} textAnchor="end">
          {formatScoreValue(y, tick)}
        </text>
      ))}
      <path d={`M${middle.x} ${inner.y}V${bottom}M${inner.x} ${middle.y}H${right}`} />
      {quarters.map((quarter) => (
        <text
          key={quarter.words}
          className={styles.quarter}
          x={quarter.x}
          y={quarter.y}
          textAnchor={quarter.anchor}
        >
          {quarter.words}
        </text>
      ))}
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
  const labels = useMemo(() => placeLabels(places, inner, selected), [places, inner, selected])
  return labels.map(({ key, text, box, isSelected }) => (
    <text
      key={key}
      className={styles.label}
      data-selected={isSelected || undefined}
      x={box.x}
      y={box.y + 11}
    >
      {text}
    </text>
  ))
}

function placeLabels(places: readonly Place[], inner: Box, selected: string) {
  const placer = new LabelPlacer(inner, [])
  for (const { x, y } of places) {
    placer.reserve({ x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS })
  }
  // The names of the quarters.
  const strip = { x: inner.x, width: inner.width, height: 22 }
  placer.reserve({ ...strip, y: inner.y })
  placer.reserve({ ...strip, y: inner.y + inner.height - 22 })
  const rank = ({ dot }: Place) => Number(formatSelection(dot.item.selection) !== selected)
  return places
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ dot, x, y }) => {
      const key = formatSelection(dot.item.selection)
      const text = shorten(dot.item.title)
      const width = textWidth(text, FONT) + 2
      const box = placer.place({ x, y, radius: RADIUS, width, height: 14 })
      return { key, text, box, isSelected: key === selected }
    })
}

/** The list beside tells the whole title. */
function shorten(title: string): string {
  const letters = [...graphemes.segment(title)]
  if (letters.length <= LONGEST) return title
  return `${title.slice(0, letters[LONGEST - 1]?.index).trimEnd()}…`
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function useSize() {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 640, height: 480 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, size] as const
}
