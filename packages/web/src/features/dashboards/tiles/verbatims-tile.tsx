import { formatN, formatDate, formatScore } from '@desirepath/render'
import { Link, type LinkProps } from '@tanstack/react-router'
import { type EvidenceFilters, evidenceSearch } from '../../evidence/evidence-search.ts'
import { sourceIcons } from '../../evidence/names.ts'
import {
  type ListedEvidence,
  orderOf,
  useEvidenceList,
  useSplits,
  useThemes,
} from '../../evidence/queries.ts'
import { words as evidenceWords } from '../../evidence/words.ts'
import { useViews } from '../../list-views/queries.ts'
import { kindWords } from '../words.ts'
import { TileFailed, TileFoot, TileLoading, TileNone, TileParts, TileRows } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'

/** What customers said last: of a saved view, of a theme, or of all. */
export function VerbatimsTile({
  viewId,
  themeId,
}: {
  readonly viewId: string | null
  readonly themeId: string | null
}) {
  const { name } = kindWords.verbatims
  const views = useViews('evidence').listed
  const themes = useThemes()
  if (viewId !== null && views.data === undefined) return <TileLoading title={name} />
  if (themeId !== null && themes.data === undefined) return <TileLoading title={name} />
  const view = views.data?.items.find(({ id }) => id === viewId)
  const theme = themes.data?.items.find(({ id }) => id === themeId)
  const isGone = (viewId !== null && !view) || (themeId !== null && !theme)
  const { sort, item: _, second: __, saved: ___, ...kept } = evidenceSearch({ ...view?.search })
  const asked: EvidenceFilters = { ...kept, ...(theme && { theme: theme.id }) }
  return (
    <Said
      title={view?.name ?? theme?.name ?? name}
      filters={asked}
      sort={sort}
      note={isGone ? words.missingView : ''}
    />
  )
}

function Said({
  title,
  filters,
  sort,
  note,
}: {
  readonly title: string
  readonly filters: EvidenceFilters
  readonly sort: string | undefined
  readonly note: string
}) {
  // A score without words is nothing to read.
  const { data, error, refetch } = useEvidenceList({ ...filters, words: 'some' }, orderOf(sort))
  const n = useSplits({ ...filters, words: 'some' }).data?.n
  const to: LinkProps = { to: '/evidence', search: { ...filters, sort, words: 'some' } }
  if (data === undefined && error !== null)
    return <TileFailed title={title} error={error} onAgain={refetch} />
  if (data === undefined) return <TileLoading title={title} to={to} />
  const items = data.pages.flatMap((page) => page.items)
  const newest = items.find(({ at }) => at !== null)?.at ?? null
  const rests = newest === null ? '' : words.asOf(formatDate(newest))
  return (
    <TileParts
      title={title}
      to={to}
      count={n}
      foot={
        <TileFoot
          rests={
            note === ''
              ? [n === undefined ? '' : formatN(n), rests].filter(Boolean).join(' · ')
              : note
          }
          way={{ label: words.more, to }}
        />
      }
    >
      {(size) =>
        items.length === 0 ? (
          <TileNone
            title={words.noWords}
            text={words.noWordsText}
            way={{ label: words.toEvidence, to: { to: '/evidence' } }}
          />
        ) : (
          <TileRows items={items} size={size} rowHeight={62} keyOf={({ id }) => id}>
            {(item) => <Quote item={item} filters={filters} />}
          </TileRows>
        )
      }
    </TileParts>
  )
}

function Quote({
  item,
  filters,
}: {
  readonly item: ListedEvidence
  readonly filters: EvidenceFilters
}) {
  const Icon = sourceIcons[item.source]
  return (
    <Link
      to="/evidence"
      search={{ ...filters, words: 'some', item: item.id }}
      className={styles.quote}
      data-mood={item.mood}
    >
      <span dir="auto" {...(item.language !== null && { lang: item.language })}>
        {item.text === null || item.text === '' ? item.title : item.text}
      </span>
      <small>
        <Icon size={12} aria-hidden /> {evidenceWords.sources[item.source]}
        {item.score !== null && <b>{formatScore(item.score)}</b>}
        {item.at !== null && <span>{formatDate(item.at)}</span>}
      </small>
    </Link>
  )
}
