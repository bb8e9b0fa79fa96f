import { rankChanges, type RankChange, scoreNames, usedScore } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, Minus } from 'lucide-react'
import { useMemo } from 'react'
import { SelectInput, Skeleton, Tag } from '../../ui/panel.tsx'
import { nounOf } from '../records/kinds.ts'
import styles from './decide.module.css'
import { type Priority, usePriorities } from './queries.ts'
import type { ViewProps } from './rank-list.tsx'
import { keptBy, kindOf, rankItems, typeOfKind } from './ranked.ts'
import { formatResult, formatScoreValue } from './score-values.ts'
import { momentOf, type Since } from './since.ts'
import { useDecideSearch } from './use-decide.ts'
import { scoreWords, words } from './words.ts'

/** How the same ranking stood before, by what was known and said then. */
export function ChangesView({ items, formula, ranking, search }: ViewProps) {
  const change = useDecideSearch()
  const kind = kindOf(search)
  const since: Since =
    search.since === 'week' || search.since === 'quarter' ? search.since : 'month'
  const at = useMemo(() => momentOf(since), [since])
  const { data } = usePriorities(kind, at)
  const now = usePriorities(kind).data
  const kept = useMemo(() => keptBy(data?.items ?? [], search), [data, search])
  const changes = useMemo(
    () => rankChanges(rankItems(kept, formula), ranking),
    [kept, formula, ranking],
  )
  const before = new Map(kept.map((item) => [item.id, item]))
  const today = new Map(items.map((item) => [item.id, item]))
  return (
    <section className={styles.ranking}>
      <label className={styles.labelled}>
        <span>{words.since}</span>
        <SelectInput
          value={since}
          onChange={({ target }) =>
            change({ since: target.value === 'month' ? undefined : target.value })
          }
        >
          {Object.entries(words.sinces).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </SelectInput>
        <small>{formatDate(at)}</small>
      </label>
      {data === undefined ? (
        <Skeleton width="100%" height={160} />
      ) : data.n === 0 ? (
        <p className={styles.note}>{words.changesNothing(formatDate(now?.since ?? at))}</p>
      ) : changes.length === 0 ? (
        <p className={styles.note}>{words.changesNone}</p>
      ) : (
        <ul className={styles.changes} aria-label={words.views.changes}>
          {changes.map((each) => {
            const item = today.get(each.id) ?? before.get(each.id)
            if (item === undefined) return null
            const type = typeOfKind[kind]
            return (
              <li key={each.id}>
                <Move change={each} />
                <span className={styles.what}>
                  {today.has(each.id) ? (
                    <Link to="/$noun/$id" params={{ noun: nounOf(type), id: each.id }} dir="auto">
                      {item.title}
                    </Link>
                  ) : (
                    <span dir="auto">{item.title}</span>
                  )}
                  <small>{whyOf(before.get(each.id), today.get(each.id))}</small>
                </span>
                <span className={styles.fromTo}>
                  {each.before !== null && each.now !== null
                    ? words.fromTo(formatResult(each.before.score), formatResult(each.now.score))
                    : formatResult((each.now ?? each.before)?.score ?? 0)}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** The begin of a day, so that the question is the same all day long. */
function Move({ change: { before, now } }: { readonly change: RankChange }) {
  if (before === null || now === null)
    return (
      <span className={styles.move}>
        <Tag>{before === null ? words.isNew : words.isGone}</Tag>
        <b>{(now ?? before)?.rank}</b>
      </span>
    )
  const up = before.rank - now.rank
  const Icon = up > 0 ? ArrowUp : up < 0 ? ArrowDown : Minus
  const says = up > 0 ? words.up(up) : up < 0 ? words.down(-up) : words.same
  return (
    <span className={styles.move} data-way={Math.sign(up)}>
      <Icon size={14} aria-label={says} />
      <b>{words.fromTo(String(before.rank), String(now.rank))}</b>
    </span>
  )
}

/** Which scores are others than they were. */
function whyOf(before: Priority | undefined, now: Priority | undefined): string {
  if (before === undefined || now === undefined) return ''
  return scoreNames
    .flatMap((name) => {
      const [then, today] = [usedScore(before.scores[name]), usedScore(now.scores[name])]
      const format = (used: typeof then) =>
        used === null ? words.unknown : formatScoreValue(name, used.value)
      return then?.value === today?.value
        ? []
        : [`${scoreWords[name].name} ${words.fromTo(format(then), format(today))}`]
    })
    .join(' · ')
}
