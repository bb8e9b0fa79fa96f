import { type Formula, rankingCsv, type Ranking } from '@desirepath/core'
import { formatShare } from '@desirepath/render'
import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Tag } from '../../ui/panel.tsx'
import { useMay } from '../members/may.ts'
import { BulkBar } from './bulk-bar.tsx'
import styles from './decide.module.css'
import type { DecideSearch } from './decide-search.ts'
import type { Priority } from './queries.ts'
import { kindOf, readyOf } from './ranked.ts'
import { RankedThing } from './ranked-thing.tsx'
import { SayDialog } from './say-dialog.tsx'
import { sayableOf } from './sayable.ts'
import { ScoreCell } from './score-cell.tsx'
import { formatResult } from './score-values.ts'
import { Unranked } from './unranked.tsx'
import { formulaWords, scoreWords, words } from './words.ts'

export interface ViewProps {
  /** What the filters keep. */
  readonly items: readonly Priority[]
  readonly formula: Formula
  readonly ranking: Ranking
  readonly search: DecideSearch
}

/** The ranking: where each stands, how sure that is, and what it rests on. */
export function RankList({ items, formula, ranking, search }: ViewProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const mayEdit = useMay('PATCH /api/priorities')
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])
  const here = items.filter(({ id }) => chosen.has(id))
  const ready = readyOf(search)
  const kind = kindOf(search)
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const scale = scaleOf(ranking)
  // What is said of it may take it elsewhere in the ranking, so the dialog stands beside the rows.
  const [saying, setSaying] = useState<string | null>(null)
  const said = saying === null ? undefined : byId.get(saying)
  const sayable = mayEdit ? sayableOf(kind, formula.names) : []
  return (
    <section className={styles.ranking}>
      <p className={styles.note} role="status">
        {words.count(ranking.ranked.length, items.length)}
        <Button
          size="small"
          icon={Download}
          aria-label={words.exportHint}
          onClick={() => saveCsv(rankingCsv(items, ranking, formula.names), kind)}
        >
          {words.export}
        </Button>
      </p>
      {!ranking.isRanged && ranking.ranked.length > 1 && (
        <p className={styles.note}>{words.noRanges}</p>
      )}
      {ranking.ranked.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="unseen">
              {words.ranking(words.kinds[kind], ready === null ? words.own : formulaWords[ready])}
            </caption>
            <thead>
              <tr>
                {mayEdit && (
                  <th scope="col" className={styles.pick}>
                    <input
                      type="checkbox"
                      aria-label={words.chooseAll}
                      checked={here.length === items.length}
                      onChange={({ target }) =>
                        setChosen(new Set(target.checked ? items.map(({ id }) => id) : []))
                      }
                    />
                  </th>
                )}
                <th scope="col">{words.columns.rank}</th>
                <th scope="col">{words.columns.what}</th>
                <th scope="col">{words.columns.score}</th>
                <th scope="col" className={styles.sure}>
                  {words.columns.sure}
                </th>
                {formula.names.map((name) => (
                  <th key={name} scope="col" className={styles.part} title={scoreWords[name].unit}>
                    {scoreWords[name].name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ranking.ranked.map((each) => {
                const item = byId.get(each.id)
                if (item === undefined) return null
                return (
                  <tr key={each.id} data-tie={each.isTie || undefined}>
                    {mayEdit && (
                      <td className={styles.pick}>
                        <Pick item={item} isOn={chosen.has(each.id)} onToggle={toggle} />
                      </td>
                    )}
                    <td
                      className={styles.rank}
                      title={words.ranksTitle(each.rankLow, each.rankHigh)}
                    >
                      <b>{each.rank}</b>
                      {each.rankLow < each.rankHigh && (
                        <small>{words.ranks(each.rankLow, each.rankHigh)}</small>
                      )}
                    </td>
                    <td>
                      <RankedThing item={item} search={search} />
                    </td>
                    <td className={styles.scored}>
                      {/* Where there is no room for the columns of scores, the figure opens them. */}
                      {sayable.length > 0 && (
                        <button
                          type="button"
                          className={styles.openScores}
                          aria-label={`${formatResult(each.score)}: ${words.sayScores(item.title)}`}
                          onClick={() => setSaying(each.id)}
                        >
                          <Band {...each} scale={scale} />
                        </button>
                      )}
                      <span className={sayable.length > 0 ? styles.besideScores : undefined}>
                        <Band {...each} scale={scale} />
                      </span>
                    </td>
                    <td className={styles.sure}>
                      {each.isTie && <Tag>{words.tie}</Tag>}
                      {each.beatsNext === null
                        ? words.last
                        : each.beatsNext === 1
                          ? words.beatsAlways
                          : words.beats(formatShare(each.beatsNext))}
                    </td>
                    {formula.names.map((name) => (
                      <td key={name} className={styles.part}>
                        <ScoreCell
                          name={name}
                          known={item.scores[name]}
                          of={item.title}
                          onSay={sayable.includes(name) ? () => setSaying(each.id) : null}
                        />
                      </td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <Unranked
        {...{ ranking, formula, byId, search }}
        pick={
          mayEdit
            ? (item) => <Pick item={item} isOn={chosen.has(item.id)} onToggle={toggle} />
            : null
        }
        onSay={mayEdit ? setSaying : null}
      />
      {said !== undefined && (
        <SayDialog item={said} kind={kind} names={sayable} onClose={() => setSaying(null)} />
      )}
      {here.length > 0 && <BulkBar items={here} kind={kind} onDone={() => setChosen(new Set())} />}
    </section>
  )
}

function Pick({
  item: { id, title },
  isOn,
  onToggle,
}: {
  readonly item: Priority
  readonly isOn: boolean
  readonly onToggle: (id: string) => void
}) {
  return (
    <input
      type="checkbox"
      aria-label={words.choose(title)}
      checked={isOn}
      onChange={() => onToggle(id)}
    />
  )
}

function scaleOf({ ranked }: Ranking): readonly [number, number] {
  const least = Math.min(0, ...ranked.map(({ low, score }) => Math.min(low, score)))
  const most = Math.max(...ranked.map(({ high, score }) => Math.max(high, score)), least + 1e-9)
  return [least, most]
}

/** The score, and where 90 of 100 draws lie, on the scale of all. */
function Band({
  score,
  low,
  high,
  scale: [from, to],
}: {
  readonly score: number
  readonly low: number
  readonly high: number
  readonly scale: readonly [number, number]
}) {
  const at = (value: number) => `${(100 * (value - from)) / (to - from)}%`
  const range = words.range(formatResult(low), formatResult(high))
  return (
    <span className={styles.bandCell} title={range}>
      <b>{formatResult(score)}</b>
      <span className={styles.band} role="img" aria-label={range}>
        <i style={{ insetInlineStart: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
        <em style={{ insetInlineStart: at(score) }} />
      </span>
    </span>
  )
}

function saveCsv(text: string, kind: string): void {
  // The mark lets spreadsheets read the letters as UTF-8.
  saveFile(`${kind}-ranking.csv`, 'text/csv;charset=utf-8', `\uFEFF${text}`)
}
