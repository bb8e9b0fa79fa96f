import type { Journey } from '@desirepath/core'
import { formatN } from '@desirepath/render'
import { ArrowLeftRight, ChartScatter } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { formatSelection } from '../../map/selection.ts'
import type { JourneySearch } from '../../routes/journey.ts'
import { IconButton } from '../../ui/button.tsx'
import { Empty, SelectInput } from '../../ui/panel.tsx'
import { FilterButton } from '../filters/filter-button.tsx'
import { filterNames } from '../filters/filter-names.ts'
import { useKept } from '../filters/kept.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { EveryonesFigures } from '../segments/everyones-figures.tsx'
import { SegmentChip } from '../segments/segment-chip.tsx'
import { useSegmented } from '../segments/segmented.ts'
import { words as segmentWords } from '../segments/words.ts'
import { axisOf } from './axis.ts'
import { type Dot, dotsOf } from './dots.ts'
import styles from './matrix.module.css'
import { Scatter } from './scatter.tsx'
import {
  commonUnit,
  formatScoreValue,
  isShaky,
  type Item,
  itemsOf,
  type Score,
  type ScoreName,
  scoresOf,
} from './scores.ts'
import { type Plotted, scoreWords, words } from './words.ts'

/** Any two scores of the steps or of the records against each other. */
export function MatrixView() {
  const journey = useSegmented(useOpenJourney())
  const { search, select } = useJourneySearch()
  const { plotted, x, y } = choiceOf(journey, search)
  const find = search.find ?? ''
  const kept = useKept(journey, search)
  const { dots, leftOut } = useMemo(
    () => dotsOf(itemsOf(journey, plotted), { x, y, find, kept }),
    [journey, plotted, x, y, find, kept],
  )
  const selected = search.select ?? ''
  const nameOf = (score: ScoreName) => scoreName(journey, plotted, score)
  const names = { x: nameOf(x), y: nameOf(y) }
  const axes = {
    x: axisOf(
      x,
      dots.map((dot) => dot.x),
    ),
    y: axisOf(
      y,
      dots.map((dot) => dot.y),
    ),
  }
  return (
    <>
      <MatrixTools journey={journey} plotted={plotted} x={x} y={y} nameOf={nameOf} />
      <div className={styles.view}>
        {dots.length < 2 ? (
          <Empty icon={ChartScatter} title={words.tooFew(words.plots[plotted])}>
            <p>{words.tooFewText(dots.length, names.x, names.y)}</p>
          </Empty>
        ) : (
          <Scatter
            plot={{ plotted, x, y, names, axes, dots }}
            selected={selected}
            onSelect={select}
          />
        )}
        <ScoreList plotted={plotted} x={x} y={y} dots={dots} leftOut={leftOut} />
      </div>
    </>
  )
}

interface Choice {
  readonly plotted: Plotted
  readonly x: ScoreName
  readonly y: ScoreName
}

/** What the address asks for; pains by reach and severity where it asks for nothing and they have both. */
function choiceOf(journey: Journey, { plot, x, y }: JourneySearch): Choice {
  const pains = journey.records.filter(
    ({ type, reach, severity }) =>
      type === 'painPoint' && reach.value !== null && severity !== null,
  )
  const asked = plotted.find((each) => each === plot)
  const chosen = asked ?? (pains.length > 1 ? 'painPoint' : 'steps')
  const scores = scoresOf(chosen)
  const scoreOf = (name: string | undefined, usual: ScoreName) =>
    scores.find((each) => each === name) ?? usual
  return {
    plotted: chosen,
    x: scoreOf(x, 'reach'),
    y: scoreOf(y, chosen === 'steps' ? 'feeling' : chosen === 'painPoint' ? 'severity' : 'cost'),
  }
}

const plotted = Object.keys(words.plots) as readonly Plotted[]

/** A cost is named with its unit, which the picture would not tell otherwise. */
function scoreName(journey: Journey, what: Plotted, score: ScoreName): string {
  if (score !== 'cost') return scoreWords[score].name
  const records = journey.records.filter(({ type }) => type === what)
  return words.inUnit(words.cost(what), commonUnit(records))
}

function MatrixTools({
  journey,
  plotted: now,
  x,
  y,
  nameOf,
}: Choice & { readonly journey: Journey; readonly nameOf: (score: ScoreName) => string }) {
  const { change } = useJourneySearch()
  const set = (fields: JourneySearch) => change(fields, { replace: true })
  const axis = (name: 'x' | 'y', value: ScoreName) => (
    <label className={styles.choice}>
      <span>{words[name]}</span>
      <SelectInput value={value} onChange={(event) => set({ [name]: event.target.value })}>
        {scoresOf(now).map((score) => (
          <option key={score} value={score}>
            {nameOf(score)}
          </option>
        ))}
      </SelectInput>
    </label>
  )
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.tools}>
      <label className={styles.choice}>
        <span>{words.plotted}</span>
        <SelectInput
          value={now}
          onChange={(event) => set({ plot: event.target.value, x: undefined, y: undefined })}
        >
          {plotted.map((each) => (
            <option key={each} value={each}>
              {words.plots[each]}
            </option>
          ))}
        </SelectInput>
      </label>
      {axis('x', x)}
      <IconButton
        icon={ArrowLeftRight}
        size="small"
        label={words.swap}
        onClick={() => set({ x: y, y: x })}
      />
      {axis('y', y)}
      <FilterButton journey={journey} names={filterNames} />
      {now !== 'steps' && <EveryonesFigures text={segmentWords.recordsOfEveryone} />}
      <SegmentChip journey={journey} />
      <span className={styles.key}>{words.key}</span>
    </div>
  )
}

function ScoreList({
  plotted: what,
  x,
  y,
  dots,
  leftOut,
}: Choice & { readonly dots: readonly Dot[]; readonly leftOut: readonly Item[] }) {
  const ordered = dots.toSorted((a, b) => b.y.value - a.y.value || b.x.value - a.x.value)
  return (
    <div className={styles.side}>
      <ol className={styles.list} aria-label={words.list(words.plots[what])}>
        {ordered.map(({ item, x: across, y: up, isMiss }) => (
          <li key={formatSelection(item.selection)} data-miss={isMiss || undefined}>
            <ItemButton item={item}>
              <Value name={y} score={up} />
              <Value name={x} score={across} />
            </ItemButton>
          </li>
        ))}
      </ol>
      {leftOut.length > 0 && (
        <details className={styles.leftOut}>
          <summary>{words.leftOut(leftOut.length)}</summary>
          <ul className={styles.list}>
            {leftOut.map((item) => (
              <li key={formatSelection(item.selection)}>
                <ItemButton item={item} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function ItemButton({ item, children }: { readonly item: Item; readonly children?: ReactNode }) {
  const { search, select } = useJourneySearch()
  return (
    <button
      type="button"
      aria-pressed={search.select === formatSelection(item.selection)}
      onClick={() => select(item.selection)}
    >
      <b dir="auto">{item.title}</b>
      {children}
    </button>
  )
}

function Value({ name, score }: { readonly name: ScoreName; readonly score: Score }) {
  const { value, low, high, n } = score
  return (
    <span>
      {scoreWords[name].name} <strong>{formatScoreValue(name, value)}</strong>
      {low !== null && high !== null && (
        <small>{words.between(formatScoreValue(name, low), formatScoreValue(name, high))}</small>
      )}
      {isShaky(score) && n !== null && <small>{words.few(formatN(n))}</small>}
    </span>
  )
}
