import { Link } from '@tanstack/react-router'
import { isMarketKind } from '@desirepath/core'
import { formatCount, formatDate, formatScore, formatShare } from '@desirepath/render'
import { ExternalLink, Paperclip, Pencil, Quote, Trash2, X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { Empty, Problem, Skeleton } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { EvidenceActs, type Picked } from './acts.tsx'
import { AddDialog } from './add-dialog.tsx'
import styles from './evidence.module.css'
import { useEvidenceSearch } from './evidence-search.ts'
import { givenOf } from './given.ts'
import { Marked } from './marked.tsx'
import { useMay } from '../members/may.ts'
import { useJourney } from '../journeys/queries.ts'
import { isRecording, languageName, sourceIcons } from './names.ts'
import {
  type Evidence,
  useChangeEvidence,
  useEvidenceItem,
  useRemoveEvidence,
  useThemes,
} from './queries.ts'
import { handlingLine } from '../support/handling-line.ts'
import { RestingOn } from './resting.tsx'
import { ThemeChip } from './theme-chip.tsx'
import { Transcript } from './transcript.tsx'
import { panelWords as words, words as listWords } from './words.ts'

/** One piece of evidence as a whole: what was said, who, where, its transcript and recording. */
export function ItemPanel({ id }: { readonly id: string }) {
  const { change } = useEvidenceSearch()
  const { data: item, error } = useEvidenceItem(id)
  const close = () => change({ item: undefined, second: undefined })
  return (
    <aside className={styles.panel} aria-label={words.label} data-region>
      <header className={styles.panelBar}>
        {item !== undefined && <Source item={item} />}
        {item?.isOwn === true && <OwnActs item={item} onRemoved={close} />}
        <IconButton icon={X} size="small" label={words.close} onClick={close} />
      </header>
      <div className={styles.panelBody} tabIndex={-1} data-region-start>
        {item === undefined && error === null && <Skeleton width="100%" height={120} />}
        {item === undefined && error !== null && <Missing error={error} />}
        {item !== undefined && <ItemBody key={item.id} item={item} />}
      </div>
    </aside>
  )
}

function Missing({ error }: { readonly error: Error & { readonly status?: number } }) {
  if (error.status !== 404) return <Problem title={error.message} />
  return (
    <Empty icon={Quote} title={words.gone}>
      <p>{words.goneHelp}</p>
    </Empty>
  )
}

function Source({ item }: { readonly item: Evidence }) {
  const Icon = sourceIcons[item.source]
  return (
    <span className={styles.kind}>
      <Icon size={13} aria-hidden /> {listWords.sources[item.source]}
    </span>
  )
}

function OwnActs({ item, onRemoved }: { readonly item: Evidence; readonly onRemoved: () => void }) {
  const mayEdit = useMay('POST /api/evidence')
  const [isChanging, setChanging] = useState(false)
  const removal = useRemoveEvidence()
  const bringBack = useChangeEvidence()
  const notice = useNotice()
  const { change } = useEvidenceSearch()
  if (!mayEdit) return null
  const remove = () =>
    removal.mutate(item.id, {
      onSuccess: () => {
        onRemoved()
        notice({
          text: words.removed,
          timeout: 10_000,
          action: {
            label: listWords.undo,
            run: () =>
              bringBack.mutate(
                { id: item.id, body: givenOf(item) },
                { onSuccess: () => change({ item: item.id }) },
              ),
          },
        })
      },
      onError: (error) => notice({ text: error.message, timeout: 10_000 }),
    })
  return (
    <>
      <IconButton icon={Pencil} size="small" label={words.edit} onClick={() => setChanging(true)} />
      <IconButton icon={Trash2} size="small" label={words.remove} onClick={remove} />
      {isChanging && <AddDialog before={item} onClose={() => setChanging(false)} />}
    </>
  )
}

function ItemBody({ item }: { readonly item: Evidence }) {
  const { search, change } = useEvidenceSearch()
  const player = useRef<HTMLMediaElement | null>(null)
  const text = useRef<HTMLDivElement>(null)
  const [turns, setTurns] = useState<ReadonlySet<number>>(new Set())
  const mayEdit = useMay('POST /api/evidence')
  const themes = (useThemes().data?.items ?? []).filter(({ id }) => item.themes.includes(id))
  const recording = item.attachments.find(isRecording)
  const choose = (turn: number) =>
    setTurns((old) => {
      const next = new Set(old)
      if (!next.delete(turn)) next.add(turn)
      return next
    })
  const picked = (): readonly Picked[] => {
    if (turns.size > 0)
      return [...turns].toSorted((a, b) => a - b).map((turn) => ({ id: item.id, turn }))
    const excerpt = markedWords(text.current, item)
    return [{ id: item.id, ...(excerpt !== null && { excerpt }) }]
  }
  const second = Number(search.second ?? Number.NaN)
  return (
    <>
      {item.title !== null && <h2 dir="auto">{item.title}</h2>}
      <div ref={text} className={styles.whole} lang={item.language ?? undefined}>
        {item.turnCount === 0 && item.text !== null && (
          <p dir="auto">
            <Marked text={item.text} sought={search.q ?? ''} />
          </p>
        )}
      </div>
      <Facts item={item} />
      {themes.length > 0 && (
        <p className={styles.chips}>
          {themes.map((theme) => (
            <ThemeChip key={theme.id} theme={theme} />
          ))}
        </p>
      )}
      {mayEdit && (
        <div className={styles.acts} role="group" aria-label={listWords.itemActs}>
          <EvidenceActs
            ids={[item.id]}
            coded={item.themes}
            journeyId={item.journeys[0]?.id}
            isMarket={isMarketKind(item.source)}
            said={item}
            picked={picked}
          />
        </div>
      )}
      {mayEdit && item.turnCount === 0 && (item.text?.length ?? 0) > 80 && (
        <small className={styles.note}>{words.selectHint}</small>
      )}
      {recording !== undefined && <Recording ref={player} recording={recording} />}
      {item.turnCount > 0 && (
        <Section title={`${words.transcript} · ${listWords.turns(item.turnCount)}`}>
          {turns.size > 0 && <small className={styles.note}>{words.turnsUsed(turns.size)}</small>}
          <Transcript
            turns={item.turns}
            sought={search.q ?? ''}
            second={Number.isNaN(second) ? null : second}
            player={player}
            isPlayable={recording !== undefined}
            chosen={turns}
            onChoose={choose}
            onLink={(at) => change({ second: String(at) }, { replace: true })}
          />
        </Section>
      )}
      <RestingOn id={item.id} />
      <Files item={item} />
    </>
  )
}

/** Its words stand in the transcript below it. */
function Recording({
  ref,
  recording: { url, name, mediaType = '' },
}: {
  readonly ref: RefObject<HTMLMediaElement | null>
  readonly recording: Evidence['attachments'][number]
}) {
  // A video element plays sound alone as well; it has no picture then, and needs no height.
  const isSound = mediaType.startsWith('audio/')
  return (
    <section className={styles.recording} aria-label={words.recording}>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what is said is the transcript */}
      <video
        ref={ref as RefObject<HTMLVideoElement | null>}
        controls
        preload="metadata"
        src={url}
        aria-label={name}
        data-sound={isSound || undefined}
      />
      <small dir="auto">{name}</small>
    </section>
  )
}

/** The words that are marked in the text with pointer or keys, where they stand in it as they are. */
function markedWords(element: HTMLElement | null, item: Evidence): string | null {
  const selection = document.getSelection()
  if (element === null || selection === null || selection.isCollapsed) return null
  if (!element.contains(selection.anchorNode) || !element.contains(selection.focusNode)) return null
  const said = selection.toString().trim()
  return said !== '' && item.text?.includes(said) === true ? said : null
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Facts({ item }: { readonly item: Evidence }) {
  const { change } = useEvidenceSearch()
  const { score, customer } = item
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.date, item.at === null ? null : formatDate(item.at)],
    [listWords.split.score, score === null ? null : formatScore(score)],
    [words.from, item.sourceName || null],
    [
      words.customer,
      customer === null ? null : (
        <button
          type="button"
          className={styles.textButton}
          onClick={() => change({ customer, q: undefined })}
        >
          {customer}
        </button>
      ),
    ],
    [
      listWords.split.persona,
      item.persona && (
        <Link to="/$noun/$id" params={{ noun: 'personas', id: item.persona.id }} dir="auto">
          {item.persona.title}
        </Link>
      ),
    ],
    [words.reading, item.reading && readingLine(item.reading)],
    [
      words.author,
      item.audience?.author == null ? null : (
        <button
          type="button"
          className={styles.textButton}
          onClick={() => change({ author: item.audience?.author ?? undefined, q: undefined })}
        >
          {item.audience.author}
        </button>
      ),
    ],
    ...(['reach', 'likes', 'shares', 'replies'] as const).map((name) => {
      const n = item.audience?.[name] ?? null
      return [words[name], n === null ? null : formatCount(n)] as const
    }),
    [listWords.split.language, item.language === null ? null : languageName(item.language)],
    [words.touchpoint, item.touchpoint],
    [words.channel, item.channel],
    [listWords.support, item.handling && handlingLine(item.handling)],
    [words.placedAt, item.place && <PlacedAt place={item.place} />],
    [
      words.journeys,
      item.place !== null || item.journeys.length === 0
        ? null
        : item.journeys.map(({ id, title }) => (
            <Link key={id} to="/journeys/$id" params={{ id }} dir="auto">
              {title}
            </Link>
          )),
    ],
    ...Object.entries(item.metadata),
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value === null || value === '' ? null : (
          <div key={name}>
            <dt dir="auto">{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** The step that people put it at, on its map. */
function PlacedAt({ place: { journeyId, stepId } }: { readonly place: Evidence['place'] & {} }) {
  const { data: journey } = useJourney(journeyId)
  if (journey === undefined) return null
  const step = journey.steps.find(({ id }) => id === stepId)
  return (
    <Link
      to="/journeys/$id"
      params={{ id: journeyId }}
      search={step === undefined ? {} : { select: `step:${step.id}` }}
      dir="auto"
    >
      {step === undefined ? journey.title : `${step.title} · ${journey.title}`}
    </Link>
  )
}

/** How its words were read, and how sure that is; a score is another thing. */
function readingLine({ polarity, chance }: NonNullable<Evidence['reading']>): string {
  const said = listWords.polarities[polarity]
  if (polarity === 'unclear') return said
  return `${said}: ${chance === null ? words.byList : words.chance(formatShare(chance))}`
}

function Files({ item }: { readonly item: Evidence }) {
  const files = item.attachments.filter((each) => !isRecording(each))
  return (
    <>
      {item.link !== null && (
        <p className={styles.fileLine}>
          <a href={item.link} target="_blank" rel="noreferrer">
            <ExternalLink size={14} aria-hidden /> {words.link}
          </a>
        </p>
      )}
      {files.length > 0 && (
        <Section title={words.files}>
          {files.map(({ url, name }) => (
            <p key={url} className={styles.fileLine}>
              <a href={url} target="_blank" rel="noreferrer">
                <Paperclip size={14} aria-hidden /> {name}
              </a>
            </p>
          ))}
        </Section>
      )}
    </>
  )
}
