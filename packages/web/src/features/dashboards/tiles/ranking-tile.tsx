import { rankChanges, type RankChange, type Ranking, recordNouns } from '@desirepath/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, Sparkle } from 'lucide-react'
import { useMemo, useState } from 'react'
import { LevelMark } from '../../../ui/level-mark.tsx'
import type { DecideSearch } from '../../decide/decide-search.ts'
import { type Kind, type Priority, usePriorities } from '../../decide/queries.ts'
import { formulaOf, keptBy, kindOf, rankItems, readyOf, withUsual } from '../../decide/ranked.ts'
import { formatResult } from '../../decide/score-values.ts'
import { momentOf } from '../../decide/since.ts'
import { formulaWords, words as decideWords } from '../../decide/words.ts'
import { kindWords } from '../words.ts'
import { TileFailed, TileFoot, TileLoading, TileNone, TileParts, TileRows } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'

/** The top of a ranking, as the screen on which things are ranked has it. */
export function RankingTile({
  search,
  title,
}: {
  readonly search: DecideSearch
  readonly title: string
}) {
  const kind = kindOf(search)
  const { data, error, refetch } = usePriorities(kind)
  if (data !== undefined) return <Known items={data.items} search={search} title={title} />
  if (error === null) return <TileLoading title={title} />
  return <TileFailed title={title} error={error} onAgain={refetch} />
}

/** What hurts most, or what is worth doing first, of all journeys or of one. */
export function TopTile({
  kind,
  journeyId,
}: {
  readonly kind: 'painPoints' | 'opportunities'
  readonly journeyId: string | null
}) {
  const search = useMemo(
    () => ({
      ...(kind === 'painPoints' && { of: 'pain-points' }),
      ...(journeyId !== null && { journey: journeyId }),
    }),
    [kind, journeyId],
  )
  return <RankingTile search={search} title={kindWords[kind].name} />
}

function Known({
  items: all,
  search: asked,
  title,
}: {
  readonly items: readonly Priority[]
  readonly search: DecideSearch
  readonly title: string
}) {
  const { items, ranking, search } = useMemo(() => topOf(all, asked), [all, asked])
  const kind = kindOf(search)
  const moves = useMoves({ kind, ranking, search })
  const to: LinkProps = { to: '/decide', search: asked }
  const ready = readyOf(search)
  const byId = new Map(items.map((item) => [item.id, item]))
  const isPains = kind === 'pain-points'
  if (items.length === 0 || ranking === null)
    return (
      <TileParts title={title} to={to}>
        <TileNone
          title={isPains ? words.noPains : words.noOpportunities}
          text={isPains ? words.noPainsText : words.noOpportunitiesText}
          way={{ label: words.more, to }}
        />
      </TileParts>
    )
  const most = Math.max(...ranking.ranked.map(({ high, score }) => Math.max(high, score)), 1e-9)
  return (
    <TileParts
      title={title}
      to={to}
      count={items.length}
      foot={
        <TileFoot
          rests={[
            words.rankedBy(ready === null ? decideWords.own : formulaWords[ready]),
            decideWords.count(ranking.ranked.length, items.length),
          ].join(' · ')}
          way={{ label: words.all(items.length), to }}
        />
      }
    >
      {(size) =>
        ranking.ranked.length === 0 ? (
          <TileNone title={words.unranked} way={{ label: words.toRanking, to }} />
        ) : (
          <TileRows items={ranking.ranked} size={size} rowHeight={46} keyOf={({ id }) => id}>
            {({ id, rank, score, low, high }) => {
              const item = byId.get(id)
              if (item === undefined) return null
              const noun = isPains ? recordNouns.painPoint : recordNouns.opportunity
              return (
                <Link to="/$noun/$id" params={{ noun, id }} className={styles.row}>
                  <span className={styles.rank}>
                    {rank}
                    <Moved change={moves.get(id)} />
                  </span>
                  <span className={styles.what}>
                    <b dir="auto">{item.title}</b>
                    <small>
                      <LevelMark level={item.level} size={12} />
                      <span dir="auto">{under(item)}</span>
                    </small>
                  </span>
                  <span
                    className={styles.score}
                    title={words.rankRange(formatResult(low), formatResult(high))}
                  >
                    {formatResult(score)}
                    <i aria-hidden data-of={kind}>
                      <i style={{ width: `${Math.max(2, (100 * score) / most)}%` }} />
                    </i>
                  </span>
                </Link>
              )
            }}
          </TileRows>
        )
      }
    </TileParts>
  )
}

/** How each stood a month ago, by what was known then; none where there was nothing yet. */
function useMoves({
  kind,
  ranking,
  search,
}: {
  readonly kind: Kind
  readonly ranking: Ranking | null
  readonly search: DecideSearch
}): ReadonlyMap<string, RankChange> {
  const [at] = useState(() => momentOf('month'))
  const earlier = usePriorities(kind, at).data
  return useMemo(() => {
    const formula = formulaOf(search)
    if (earlier === undefined || earlier.n === 0 || ranking === null || formula.type === 'bad')
      return new Map()
    const before = rankItems(keptBy(earlier.items, search), formula)
    return new Map(rankChanges(before, ranking).map((each) => [each.id, each]))
  }, [earlier, ranking, search])
}

/** Whether it has gone up or down. */
function Moved({ change }: { readonly change: RankChange | undefined }) {
  if (change?.now === undefined || change.now === null) return null
  const { before, now } = change
  if (before?.rank === now.rank) return null
  const says = before === null ? words.isNew : words.wasRank(before.rank)
  const Icon = before === null ? Sparkle : before.rank > now.rank ? ArrowUp : ArrowDown
  return (
    <span className={styles.moved} role="img" aria-label={says} title={says}>
      <Icon size={11} aria-hidden />
    </span>
  )
}

function topOf(all: readonly Priority[], asked: DecideSearch) {
  const search = withUsual(asked, all)
  const formula = formulaOf(search)
  const items = keptBy(all, search)
  return { items, search, ranking: formula.type === 'bad' ? null : rankItems(items, formula) }
}

function under({ status, owner, journeys }: Priority): string {
  return [
    status === '' ? '' : decideWords.statuses[status as keyof typeof decideWords.statuses],
    owner,
    ...journeys.map(({ title }) => title),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
