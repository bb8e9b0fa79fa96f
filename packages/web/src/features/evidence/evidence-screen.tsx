import { isMarketKind } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import {
  ClipboardList,
  FileUp,
  ListFilter,
  Megaphone,
  Plus,
  Quote,
  Search,
  Sparkles,
  Tags,
  X,
} from 'lucide-react'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useScreenActions } from '../../shell/actions.tsx'
import { Screen } from '../../shell/screen.tsx'
import { isTyping } from '../../shell/shell.tsx'
import { Button, buttonClass, IconButton } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { useTypedText } from '../../ui/typed-text.ts'
import { useJourney } from '../journeys/queries.ts'
import { EvidenceActs } from './acts.tsx'
import styles from './evidence.module.css'
import { EvidenceFilters } from './evidence-filters.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { noFilters, useEvidenceSearch } from './evidence-search.ts'
import { ListViews } from '../list-views/list-views.tsx'
import { ListExports } from '../list-files/list-exports.tsx'
import { useMay } from '../members/may.ts'
import { words as mentionWords } from '../mentions/words.ts'
import { OrderField } from './order-field.tsx'
import { orderOf, useEvidenceList, useMeantWords, useSplits, useThemes } from './queries.ts'
import { type Selected, useSelected } from './selected.ts'
import { assistWords, words } from './words.ts'

const ItemPanel = lazy(async () => ({ default: (await import('./item-panel.tsx')).ItemPanel }))
const AddDialog = lazy(async () => ({ default: (await import('./add-dialog.tsx')).AddDialog }))
const AssistDialog = lazy(async () => ({
  default: (await import('./assist-dialog.tsx')).AssistDialog,
}))
const ThemesDialog = lazy(async () => ({
  default: (await import('./themes-dialog.tsx')).ThemesDialog,
}))

/** Everything collected, over all journeys and beside them: found, coded, and put to use. */
export function EvidenceScreen() {
  const [open, setOpen] = useState<'add' | 'themes' | 'assist' | null>(null)
  const [showsFilters, setShowsFilters] = useState(false)
  const mayEdit = useMay('POST /api/evidence')
  const { search, filters, set } = useEvidenceSearch()
  const themes = useThemes().data?.items ?? []
  useScreenActions(
    mayEdit
      ? [
          { label: words.add, icon: Plus, run: () => setOpen('add') },
          { label: assistWords.open, icon: Sparkles, run: () => setOpen('assist') },
          { label: words.manageThemes, icon: Tags, run: () => setOpen('themes') },
        ]
      : [],
  )
  return (
    <Screen
      title={words.title}
      actions={
        <>
          <ListExports list="evidence" search={filters} />
          <Link to="/mentions" className={buttonClass({})}>
            <Megaphone size={15} aria-hidden />
            {mentionWords.title}
          </Link>
          {mayEdit && (
            <>
              <Link to="/research" className={buttonClass({})}>
                <ClipboardList size={15} aria-hidden />
                {words.research}
              </Link>
              <Link to="/new" search={{ into: 'evidence' }} className={buttonClass({})}>
                <FileUp size={15} aria-hidden />
                {words.bring}
              </Link>
              <Button icon={Sparkles} onClick={() => setOpen('assist')}>
                {assistWords.open}
              </Button>
              <Button icon={Tags} onClick={() => setOpen('themes')}>
                {words.manageThemes}
              </Button>
              <Button
                look="primary"
                icon={Plus}
                className={styles.addFirst}
                onClick={() => setOpen('add')}
              >
                {words.add}
              </Button>
            </>
          )}
        </>
      }
    >
      <div
        className={styles.screen}
        data-item={search.item !== undefined || undefined}
        data-filters={showsFilters || undefined}
      >
        <aside className={styles.side} aria-label={words.filters} data-region>
          <EvidenceFilters themes={themes} />
        </aside>
        <section className={styles.main} aria-label={words.title} data-region>
          <div className={styles.tools}>
            <SearchBox />
            <Button
              className={styles.filterButton}
              icon={ListFilter}
              aria-expanded={showsFilters}
              onClick={() => setShowsFilters(!showsFilters)}
            >
              {words.filtersSet(set)}
            </Button>
            <OrderField />
            <ListViews place="evidence" search={filters} saved={search.saved} />
            <Found />
          </div>
          <Results themes={themes} onAdd={() => setOpen('add')} />
        </section>
        {search.item !== undefined && (
          <Suspense>
            <ItemPanel id={search.item} />
          </Suspense>
        )}
      </div>
      <Suspense>
        {open === 'add' && <AddDialog onClose={() => setOpen(null)} />}
        {open === 'assist' && <AssistDialog onClose={() => setOpen(null)} />}
        {open === 'themes' && <ThemesDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </Screen>
  )
}

/** Milliseconds after the last letter: a search is asked for once and not with every letter. */
const PAUSE = 180

function SearchBox() {
  const { search, change } = useEvidenceSearch()
  const { q = '' } = search
  const find = (typed: string) =>
    change({ q: typed.trim() === '' ? undefined : typed }, { replace: true })
  const [text, type] = useTypedText(q, find, PAUSE)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      field.current?.select()
    }
    // Before it is the key of the menu of commands.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
  return (
    <div className={styles.find}>
      <Search size={14} aria-hidden />
      <input
        type="search"
        ref={field}
        aria-label={words.find}
        aria-keyshortcuts="/"
        placeholder={words.find}
        title={words.findHelp}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') type('')
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          document.querySelector<HTMLElement>('[role=listbox]')?.focus()
        }}
      />
      {text !== '' && (
        <IconButton icon={X} size="small" label={words.clearFind} onClick={() => type('')} />
      )}
    </div>
  )
}

/** How many there are, as of when, and the filters that stand in no bar. */
function Found() {
  const { filters, change } = useEvidenceSearch()
  const { data } = useSplits(filters)
  const { customer, author } = filters
  return (
    <>
      {author !== undefined && (
        <button
          type="button"
          className={styles.only}
          aria-label={words.letAuthorGo(author)}
          onClick={() => change({ author: undefined })}
        >
          <span dir="auto">{words.author(author)}</span> <X size={12} aria-hidden />
        </button>
      )}
      {customer !== undefined && (
        <button
          type="button"
          className={styles.only}
          aria-label={words.letCustomerGo(customer)}
          onClick={() => change({ customer: undefined })}
        >
          {words.customer(customer)} <X size={12} aria-hidden />
        </button>
      )}
      {filters.record !== undefined && filters.journey !== undefined && (
        <OnlyRecord journeyId={filters.journey} id={filters.record} />
      )}
      {data !== undefined && (
        <p className={styles.count} role="status">
          <b>{words.found(formatCount(data.n))}</b>
          {data.newest !== null && <span>{words.asOf(formatDate(data.newest))}</span>}
        </p>
      )}
    </>
  )
}

/** The finding whose words alone are shown. */
function OnlyRecord({ journeyId, id }: { readonly journeyId: string; readonly id: string }) {
  const { change } = useEvidenceSearch()
  const record = useJourney(journeyId).data?.records.find((each) => each.id === id)
  const title = record?.title ?? words.aFinding
  return (
    <button
      type="button"
      className={styles.only}
      aria-label={words.letRecordGo(title)}
      onClick={() => change({ record: undefined })}
    >
      <span dir="auto">{words.ofRecord(title)}</span> <X size={12} aria-hidden />
    </button>
  )
}

function Results({
  themes,
  onAdd,
}: {
  readonly themes: Parameters<typeof EvidenceFilters>[0]['themes']
  readonly onAdd: () => void
}) {
  const { search, filters, set, change } = useEvidenceSearch()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useEvidenceList(
    filters,
    orderOf(search.sort),
  )
  const n = useSplits(filters).data?.n
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const ids = useMemo(() => items.map(({ id }) => id), [items])
  const selected = useSelected(ids)
  if (error && data === undefined)
    return <NotLoaded title={words.failed} error={error} onAgain={refetch} />
  if (data === undefined) return <Skeleton width="100%" height={240} />
  if (items.length === 0)
    return set > 0 || filters.q !== undefined ? (
      <Empty
        icon={Search}
        title={words.none}
        actions={
          <>
            <MeantButton q={filters.q} onChoose={(q) => change({ q })} />
            <Button onClick={() => change({ ...noFilters, q: undefined })}>{words.clear}</Button>
          </>
        }
      >
        <p>{words.noneHelp}</p>
      </Empty>
    ) : (
      <NoEvidence onAdd={onAdd} />
    )
  const coded = (themes ?? [])
    .map(({ id }) => id)
    .filter((theme) => items.every((item) => !selected.has(item.id) || item.themes.includes(theme)))
  return (
    <>
      <BulkBar
        selected={selected}
        coded={coded}
        journeyId={filters.journey}
        isMarket={items.every((item) => !selected.has(item.id) || isMarketKind(item.source))}
      />
      <EvidenceList
        items={items}
        n={n ?? items.length}
        sought={filters.q ?? ''}
        themes={themes}
        selected={selected}
        open={search.item}
        onOpen={(item) => change({ item, second: undefined })}
        more={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null}
      />
    </>
  )
}

/** Words that are in the workspace, where those that were typed are not. */
function MeantButton({
  q,
  onChoose,
}: {
  readonly q: string | undefined
  readonly onChoose: (q: string) => void
}) {
  const meant = useMeantWords(q).data?.meant ?? null
  if (meant === null) return null
  return (
    <Button look="primary" onClick={() => onChoose(meant)}>
      {words.meant(meant)}
    </Button>
  )
}

function NoEvidence({ onAdd }: { readonly onAdd: () => void }) {
  const mayEdit = useMay('POST /api/evidence')
  return (
    <Empty
      icon={Quote}
      title={words.emptyTitle}
      actions={
        mayEdit && (
          <>
            <Link to="/new" search={{ into: 'evidence' }} className={buttonClass({})}>
              {words.bring}
            </Link>
            <Button look="primary" icon={Plus} onClick={onAdd}>
              {words.add}
            </Button>
          </>
        )
      }
    >
      <p>{words.empty}</p>
    </Empty>
  )
}

function BulkBar({
  selected,
  coded,
  journeyId,
  isMarket,
}: {
  readonly selected: Selected
  readonly coded: readonly string[]
  readonly journeyId: string | undefined
  readonly isMarket: boolean
}) {
  if (selected.ids.length === 0) return null
  return (
    <div className={styles.bulk} role="toolbar" aria-label={words.bulk}>
      <b role="status">{words.selected(selected.ids.length)}</b>
      <EvidenceActs
        ids={selected.ids}
        coded={coded}
        journeyId={journeyId === 'none' ? undefined : journeyId}
        isMarket={isMarket}
        picked={() => selected.ids.map((id) => ({ id }))}
      />
      <IconButton icon={X} size="small" label={words.letGo} onClick={selected.none} />
    </div>
  )
}
