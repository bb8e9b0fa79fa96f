import { type Formula, parseFormula, type Ranking, usedScore } from '@desirepath/core'
import { ChartScatter } from 'lucide-react'
import { useMemo } from 'react'
import { Link } from '@tanstack/react-router'
import { Empty, SelectInput } from '../../ui/panel.tsx'
import { nounOf } from '../records/kinds.ts'
import styles from './decide.module.css'
import type { DecideSearch } from './decide-search.ts'
import { type AxisName, axisName, formatAxis } from './axis-names.ts'
import { type Corners, MatrixPicture, type Spot } from './matrix-picture.tsx'
import type { Kind, Priority } from './queries.ts'
import type { ViewProps } from './rank-list.tsx'
import { kindOf, rankItems, scoresOfKind, typeOfKind } from './ranked.ts'
import { useDecideSearch } from './use-decide.ts'
import { words } from './words.ts'

const presets = {
  value: ['effort', 'value'],
  need: ['satisfaction', 'importance'],
  impact: ['feasibility', 'impact'],
  severity: ['reach', 'severity'],
  neglect: ['satisfaction', 'significance'],
  mood: ['feeling', 'reach'],
  pains: ['pains', 'severity'],
} as const satisfies Record<string, readonly [AxisName, AxisName]>

/** The first is the usual one. */
const presetsOf = {
  opportunities: ['value', 'need', 'impact', 'severity'],
  'pain-points': ['severity'],
  touchpoints: ['neglect', 'mood', 'pains'],
} as const satisfies Record<Kind, readonly (keyof typeof presets)[]>

function axesOfKind(kind: Kind): readonly AxisName[] {
  return ['score', ...(kind === 'opportunities' ? ['value' as const] : []), ...scoresOfKind[kind]]
}

const valueFormula = parseFormula('reach × impact') as Formula

/** Any two scores against each other. */
export function RankMatrix({ items, ranking, search }: ViewProps) {
  const { x, y } = axesOf(search)
  const values = useMemo(() => rankItems(items, valueFormula), [items])
  const spots = useMemo(
    () =>
      items.flatMap((item): Spot[] => {
        const [across, up] = [x, y].map((name) => placeOn(name, item, { ranking, values }))
        return across == null || up == null ? [] : [{ item, x: across, y: up }]
      }),
    [items, ranking, values, x, y],
  )
  const placed = new Set(spots.map(({ item }) => item.id))
  const left = items.filter(({ id }) => !placed.has(id))
  const names = { x: axisName(x), y: axisName(y) }
  const type = typeOfKind[kindOf(search)]
  return (
    <section className={styles.ranking}>
      <MatrixChoice x={x} y={y} search={search} />
      <div className={styles.matrix}>
        {spots.length < 2 ? (
          <Empty icon={ChartScatter} title={words.tooFew}>
            <p>{words.tooFewText(spots.length, names.x, names.y)}</p>
          </Empty>
        ) : (
          <MatrixPicture {...{ spots, x, y, names, type }} corners={cornersOf(x, y)} />
        )}
        <div className={styles.beside}>
          <ol>
            {spots
              .toSorted((a, b) => b.y.value - a.y.value || b.x.value - a.x.value)
              .map(({ item, ...spot }) => (
                <li key={item.id}>
                  <Link to="/$noun/$id" params={{ noun: nounOf(type), id: item.id }} dir="auto">
                    {item.title}
                  </Link>
                  <small>
                    {names.y} {formatAxis(y, spot.y.value)} · {names.x}{' '}
                    {formatAxis(x, spot.x.value)}
                  </small>
                </li>
              ))}
          </ol>
          {left.length > 0 && (
            <details>
              <summary>{words.leftOut(left.length)}</summary>
              <ul>
                {left.map(({ id, title }) => (
                  <li key={id}>
                    <Link to="/$noun/$id" params={{ noun: nounOf(type), id }} dir="auto">
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    </section>
  )
}

function MatrixChoice({
  x,
  y,
  search,
}: {
  readonly x: AxisName
  readonly y: AxisName
  readonly search: DecideSearch
}) {
  const change = useDecideSearch()
  const preset = presetOf(x, y)
  const offered = presetsOf[kindOf(search)]
  const axis = (label: string, name: 'x' | 'y', value: AxisName) => (
    <label className={styles.labelled}>
      <span>{label}</span>
      <SelectInput value={value} onChange={({ target }) => change({ [name]: target.value })}>
        {axesOfKind(kindOf(search)).map((each) => (
          <option key={each} value={each}>
            {axisName(each)}
          </option>
        ))}
      </SelectInput>
    </label>
  )
  return (
    <div className={styles.toolRow}>
      <label className={styles.labelled}>
        <span>{words.preset}</span>
        <SelectInput
          value={preset ?? 'own'}
          onChange={({ target }) => {
            const pair = presets[target.value as keyof typeof presets]
            if (pair !== undefined) change({ x: pair[0], y: pair[1] })
          }}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {words.presets[each]}
            </option>
          ))}
          <option value="own" disabled={preset !== undefined}>
            {words.presets.own}
          </option>
        </SelectInput>
      </label>
      {axis(words.x, 'x', x)}
      {axis(words.y, 'y', y)}
    </div>
  )
}

function presetOf(x: AxisName, y: AxisName): keyof typeof presets | undefined {
  const names = Object.keys(presets) as (keyof typeof presets)[]
  return names.find((name) => presets[name][0] === x && presets[name][1] === y)
}

/** What one does with what stands in a corner, where two scores say so. */
function cornersOf(x: AxisName, y: AxisName): Corners | null {
  const preset = presetOf(x, y)
  return preset === undefined ? null : words.corners[preset]
}

function axesOf(search: DecideSearch): { readonly x: AxisName; readonly y: AxisName } {
  const kind = kindOf(search)
  const [x, y] = presets[presetsOf[kind][0]]
  const asked = (name: string | undefined) => axesOfKind(kind).find((each) => each === name)
  return { x: asked(search.x) ?? x, y: asked(search.y) ?? y }
}

function placeOn(
  name: AxisName,
  { id, scores }: Priority,
  { ranking, values }: { readonly ranking: Ranking; readonly values: Ranking },
) {
  if (name !== 'score' && name !== 'value') return usedScore(scores[name])
  const ranked = (name === 'score' ? ranking : values).ranked.find((each) => each.id === id)
  return ranked && { value: ranked.score, low: ranked.low, high: ranked.high }
}
