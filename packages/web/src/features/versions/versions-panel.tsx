import { type Change, differenceOf } from '@desirepath/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { type Answer, call } from '../../api/call.ts'
import { useEditor, useOpenJourney } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, Problem, Skeleton, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { momentOf } from '../../ui/moment.ts'
import styles from './versions.module.css'
import { useJourneySearch } from '../journey/journey-search.ts'
import { type MapMark, useMapMarks } from '../together/map-marks.ts'
import { words as journeyWords } from '../journey/words.ts'
import { words } from './words.ts'
import './change-marks.css'

type Version = Answer<'GET /api/journeys/:id/versions'>['items'][number]

/** Earlier states of the journey: what has changed since, drawn on the map and as a list. */
export function VersionsPanel() {
  const journey = useOpenJourney()
  const [shown, setShown] = useState<string | null>(null)
  const { data, error } = useQuery({
    queryKey: ['versions', journey.id],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/versions', {
        params: { id: journey.id },
        query: { limit: 100 },
        signal,
      }),
  })
  return (
    <div className={styles.panel}>
      <KeepState journeyId={journey.id} />
      {error && <Problem title={journeyWords.panels.versions}>{error.message}</Problem>}
      {data === undefined && !error && <Skeleton width="100%" height={80} />}
      {data?.items.length === 0 && (
        <Empty icon={History} title={words.none}>
          <p>{words.noneText}</p>
        </Empty>
      )}
      <ul className={styles.list}>
        {data?.items.map((version) => (
          <li key={version.id} data-shown={shown === version.id || undefined}>
            <button
              type="button"
              aria-expanded={shown === version.id}
              onClick={() => setShown(shown === version.id ? null : version.id)}
            >
              <b dir="auto">{version.title === '' ? words.kinds[version.kind] : version.title}</b>
              <small>
                {momentOf(version.at)}
                {words.by(version.author)}
              </small>
            </button>
            {shown === version.id && <SinceThen version={version} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function KeepState({ journeyId }: { readonly journeyId: string }) {
  const editor = useEditor()
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const keep = useMutation({
    mutationFn: (title: string) =>
      call('POST /api/journeys/:id/versions', { params: { id: journeyId }, body: { title } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['versions', journeyId] }),
  })
  if (editor === null) return null
  const submit = () => {
    const title = field.current?.value.trim() ?? ''
    if (title === '') return
    keep.mutate(title, {
      onSuccess: () => {
        if (field.current !== null) field.current.value = ''
      },
    })
  }
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput ref={field} maxLength={200} placeholder={words.name} aria-label={words.name} />
      <Button type="submit">{words.keep}</Button>
    </form>
  )
}

function SinceThen({ version }: { readonly version: Version }) {
  const journey = useOpenJourney()
  const editor = useEditor()
  const { data, error } = useQuery({
    queryKey: ['version', journey.id, version.id],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/versions/:version', {
        params: { id: journey.id, version: version.id },
        signal,
      }),
    staleTime: Infinity,
  })
  const changes = useMemo(
    () => (data === undefined ? null : differenceOf(data, journey)),
    [data, journey],
  )
  useChangeMarks(changes)
  if (error) return <Problem title={words.since}>{error.message}</Problem>
  if (changes === null) return <Skeleton width="100%" height={60} />
  return (
    <div className={styles.since}>
      <h3>
        {changes.length === 0 ? words.same : words.since}
        {changes.length > 0 && <small>{words.count(changes.length)}</small>}
      </h3>
      <ul>
        {changes.map((change) => (
          <ChangeItem key={`${change.what} ${change.id}`} change={change} />
        ))}
      </ul>
      {editor !== null && changes.length > 0 && <Restore versionId={version.id} />}
    </div>
  )
}

function ChangeItem({ change }: { readonly change: Change }) {
  const { type, what, id, where, before, after, says } = change
  const { change: go } = useJourneySearch()
  const select = type === 'removed' || !isShown.has(what) ? null : `${what}:${id}`
  const said = `${words.things[what]} ${words.types[type]}`
  return (
    <li data-change={type}>
      {select === null ? (
        <small>{`${said} · ${where}`}</small>
      ) : (
        <button type="button" onClick={() => go({ select })}>
          <small>{type === 'moved' && says !== undefined ? said : `${said} · ${where}`}</small>
        </button>
      )}
      {type === 'moved' ? (
        <>
          {says !== undefined && <ins>{says}</ins>}
          <span>{words.moved(before ?? '', after ?? '')}</span>
        </>
      ) : (
        <>
          {before !== null && before !== after && <del>{before}</del>}
          {after !== null && <ins>{after}</ins>}
        </>
      )}
    </li>
  )
}

/** What a map can show as selected under the id of the change. */
const isShown: ReadonlySet<Change['what']> = new Set(['stage', 'step', 'lane', 'card', 'record'])

function Restore({ versionId }: { readonly versionId: string }) {
  const { id } = useOpenJourney()
  const client = useQueryClient()
  const notice = useNotice()
  const restore = useMutation({
    mutationFn: (version: string) =>
      call('POST /api/journeys/:id/versions/:version/restore', { params: { id, version } }),
    onSuccess: async (safety) => {
      await client.invalidateQueries({ queryKey: ['versions', id] })
      notice({
        text: words.restored,
        action: { label: words.undo, run: () => restore.mutate(safety.id) },
      })
    },
    onError: (error) => notice({ text: error.message }),
  })
  return (
    <Button disabled={restore.isPending} onClick={() => restore.mutate(versionId)}>
      {words.restore}
    </Button>
  )
}

/** Marks on the map what has been added, changed or moved, and the cells from which cards have gone. */
function useChangeMarks(changes: readonly Change[] | null): void {
  useMapMarks(useMemo(() => marksOf(changes ?? []), [changes]))
}

function marksOf(changes: readonly Change[]): MapMark[] {
  const here = changes.filter(({ what, type }) => isMarked.has(what) && type !== 'removed')
  const gone = Map.groupBy(
    changes.filter(({ cell }) => cell !== undefined),
    ({ cell }) => `cell:${cell}`,
  )
  return [
    ...here.map(({ what, id, type }) => ({
      select: `${what}:${id}`,
      attributes: { 'data-change': type },
    })),
    ...[...gone].map(([select, cards]) => ({
      select,
      attributes: { 'data-change': 'removed', 'data-gone': words.gone(cards.length) },
    })),
  ]
}

const isMarked: ReadonlySet<Change['what']> = new Set(['stage', 'step', 'card'])
