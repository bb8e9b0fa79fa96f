import { type Evidence, isMarketKind } from '@desirepath/core'
import { formatCount, formatDate, formatScore, quoted } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/panel.tsx'
import { words as evidenceWords } from '../evidence/words.ts'
import { type FeedbackAnswer, useFeedback } from '../inspector/queries.ts'
import { useJourney } from '../journeys/queries.ts'
import type { Use } from '../records/queries.ts'
import { strongestUse } from '../records/standing.ts'
import styles from './findings.module.css'
import { words } from './words.ts'

/** What customers said that a record was found in or rests on, map by map, the strongest first. */
export function Voices({
  id,
  uses,
  title = words.voices,
  hint = words.voicesHint,
}: {
  readonly id: string
  readonly uses: readonly Use[]
  readonly title?: string
  readonly hint?: string
}) {
  const first = strongestUse(uses)
  if (first === undefined) return null
  const others = uses.filter((use) => use !== first)
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <p className={styles.quiet}>{hint}</p>
      <OnMap id={id} use={first} isNamed={others.length > 0} />
      {others.length > 0 && <OtherMaps id={id} uses={others} />}
    </section>
  )
}

/** They mostly say the same again, so that is asked for only where somebody wants to see it. */
function OtherMaps({ id, uses }: { readonly id: string; readonly uses: readonly Use[] }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        className={styles.inline}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.otherMaps(uses.length)}
      </Button>
      {isOpen && uses.map((use) => <OnMap key={use.journeyId} id={id} use={use} isNamed />)}
    </>
  )
}

interface OnMapProps {
  readonly id: string
  readonly use: Use
  /** Whether to say which map it is. */
  readonly isNamed: boolean
}

function OnMap({ id, use, isNamed }: OnMapProps) {
  const { journeyId, title, stands } = use
  const wasFound = stands.finding?.kind != null
  return (
    <>
      {isNamed && (
        <h3 dir="auto">
          <Link to="/journeys/$id" params={{ id: journeyId }} search={{ select: `record:${id}` }}>
            {title}
          </Link>
        </h3>
      )}
      {wasFound && <Added id={id} journeyId={journeyId} />}
      {wasFound ? (
        <Counted id={id} journeyId={journeyId} />
      ) : (
        <Kept id={id} journeyId={journeyId} />
      )}
    </>
  )
}

/** So many are read in a glance. */
const FEW = 4

/** All that a discovered finding counts; a few first. */
function Counted({ id, journeyId }: { readonly id: string; readonly journeyId: string }) {
  const found = useFeedback(journeyId, { figure: 'record', recordId: id })
  const { data, error, isFetchingNextPage, fetchNextPage } = found
  const [isWhole, setIsWhole] = useState(false)
  // A map that was taken in without its data has what it quotes, and no more.
  if (error && data === undefined) return <Kept id={id} journeyId={journeyId} />
  if (data === undefined) return <Skeleton width="100%" height={72} />
  const n = data.pages[0]?.n ?? 0
  const items = data.pages.flatMap((page) => page.items)
  if (n === 0) return <p className={styles.quiet}>{words.noVoices}</p>
  const shown = isWhole ? items : items.slice(0, FEW)
  const more = () => (isWhole ? void fetchNextPage() : setIsWhole(true))
  return (
    <>
      <ul className={styles.voices}>
        {shown.map((item) => (
          <li key={item.id}>
            <Voice voice={voiceOf(item)} />
          </li>
        ))}
      </ul>
      <span className={styles.voiceActs}>
        {shown.length < n && (
          <Button size="small" disabled={isFetchingNextPage} onClick={more}>
            {words.moreVoices(formatCount(shown.length), formatCount(n))}
          </Button>
        )}
        <Link to="/evidence" search={{ journey: journeyId, record: id }}>
          {words.allVoices(n, formatCount(n))}
        </Link>
      </span>
    </>
  )
}

interface OnOneMap {
  readonly id: string
  readonly journeyId: string
}

/** What people put to a discovered record on the map, beside what it was found in. */
function Added({ id, journeyId }: OnOneMap) {
  const evidence = useEvidenceOnMap({ id, journeyId })?.filter(({ added }) => added === true)
  return evidence === undefined || evidence.length === 0 ? null : <KeptList evidence={evidence} />
}

/** What stands with the record on the map itself. */
function Kept({ id, journeyId }: OnOneMap) {
  const evidence = useEvidenceOnMap({ id, journeyId })
  if (evidence === undefined) return <Skeleton width="100%" height={40} />
  if (evidence.length === 0) return <p className={styles.quiet}>{words.noVoices}</p>
  return <KeptList evidence={evidence} />
}

function useEvidenceOnMap({ id, journeyId }: OnOneMap): readonly Evidence[] | undefined {
  const { data } = useJourney(journeyId)
  return data && (data.records.find((record) => record.id === id)?.evidence ?? [])
}

function KeptList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <ul className={styles.voices}>
      {evidence.map((item, i) => (
        // Two may say the same; their order does not change while they are shown.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={i}>
          {item.type === 'figure' ? (
            <p dir="auto">{item.text}</p>
          ) : (
            <Voice voice={keptVoice(item)} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface Shown {
  readonly id: string | null
  readonly text: string
  readonly language: string | null
  readonly source: string
  readonly at: string | null
  readonly score: { readonly value: number; readonly min: number; readonly max: number } | null
  readonly isAgainst: boolean
  /** Whether somebody said these words, and not noted them about a market. */
  readonly isSaid: boolean
}

function Voice({ voice }: { readonly voice: Shown }) {
  const { id, text, language, source, at, score, isAgainst, isSaid } = voice
  return (
    <blockquote className={styles.voice} data-against={isAgainst || undefined}>
      <p dir="auto" {...(language !== null && { lang: language })}>
        {text === '' ? words.onlyScore : isSaid ? quoted(text) : text}
      </p>
      <small>
        {score !== null && <b>{formatScore(score)}</b>}
        <span dir="auto">{source}</span>
        {at !== null && <span>{formatDate(at)}</span>}
        {isAgainst && <span>{words.speaksAgainst}</span>}
        {id !== null && (
          <Link to="/evidence" search={{ item: id }}>
            {words.inLibrary}
          </Link>
        )}
      </small>
    </blockquote>
  )
}

function voiceOf({ id, text, language, source, at, score, scale }: FeedbackAnswer): Shown {
  return {
    id,
    text: text ?? '',
    language,
    source: evidenceWords.sources[source as keyof typeof evidenceWords.sources] ?? source,
    at,
    score:
      score === null || scale === null ? null : { value: score, min: scale.min, max: scale.max },
    isAgainst: false,
    isSaid: true,
  }
}

function keptVoice(item: Extract<Evidence, { type: 'feedback' }>): Shown {
  const { feedbackId, text, language, source, sourceType, at, score, inLibrary, against } = item
  const isNote = isMarketKind(sourceType)
  const kind = isNote ? evidenceWords.sources[sourceType] : null
  return {
    id: inLibrary === true ? feedbackId : null,
    text,
    language,
    source: kind === null ? source : source === text ? kind : `${kind} · ${source}`,
    at,
    score,
    isAgainst: against === true,
    isSaid: !isNote,
  }
}
