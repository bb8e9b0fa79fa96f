import type { Figure } from '@desirepath/core'
import { formatCount, formatDate, formatScore, formatShare } from '@desirepath/render'
import { CheckCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Empty, Problem, Skeleton } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { isTyping } from '../../shell/shell.tsx'
import { type Question, useQuestions } from './assist-queries.ts'
import styles from './assist.module.css'
import { useEvidenceSearch } from './evidence-search.ts'
import { type Theme, useCode } from './queries.ts'
import { ThemeDot } from './theme-chip.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import { assistWords as words, words as listWords } from './words.ts'

/** One text after the other, each with the three themes that are likeliest. */
export function AssistQuestions({ themes }: { readonly themes: readonly Theme[] }) {
  const { filters } = useEvidenceSearch()
  const [{ round, at }, go] = useState({ round: 0, at: 0 })
  const { data, error, refetch } = useQuestions(filters, round)
  const next = () =>
    go((old) =>
      data !== undefined && old.at + 1 >= data.items.length
        ? { round: old.round + 1, at: 0 }
        : { ...old, at: old.at + 1 },
    )
  if (error !== null)
    return (
      <Problem
        title={error.message}
        actions={<Button onClick={() => void refetch()}>{listWords.again}</Button>}
      />
    )
  if (data === undefined)
    return (
      <div role="status" aria-label={words.learning}>
        <Skeleton width="100%" height={180} />
      </div>
    )
  if (data.needed > 0) return <p className={styles.lead}>{words.needed(data.needed)}</p>
  const question = data.items[at]
  if (question === undefined)
    return (
      <Empty icon={CheckCheck} title={words.done}>
        <p>{words.doneHelp}</p>
      </Empty>
    )
  // Of three themes the right one is always among three.
  const isFew = themes.length <= TOP
  const figure = isFew ? data.first : data.topThree
  return (
    <>
      <Asked key={question.item.id} question={question} themes={themes} onNext={next} />
      <p className={styles.rest}>
        {words.rest(formatCount(data.considered))} {figure !== null && tested(figure, isFew)}
      </p>
    </>
  )
}

const TOP = 3

/** How often the model was right about what it had not seen. */
function tested({ value, n, low, high }: Figure, isFew: boolean): string {
  if (value === null) return ''
  const says = isFew ? words.rightFirst : words.right
  return says(formatShare(value), formatCount(n), [formatShare(low ?? 0), formatShare(high ?? 1)])
}

function Asked({
  question: { item, proposals },
  themes,
  onNext,
}: {
  readonly question: Question
  readonly themes: readonly Theme[]
  readonly onNext: () => void
}) {
  const offered = proposals.flatMap(({ theme }) => themes.find(({ id }) => id === theme) ?? [])
  const answer = useAnswer(item.id, onNext)
  useAnswerKeys((key) => {
    const theme = offered[Number(key) - 1]
    if (theme !== undefined) answer.belongs(theme)
    else if (key === '0') answer.none(offered)
    else if (key === 's') onNext()
    else return false
    return true
  })
  const facts = [
    listWords.sources[item.source],
    item.score === null ? '' : formatScore(item.score),
    item.at === null ? '' : formatDate(item.at),
  ]
  return (
    <article className={styles.asked}>
      <blockquote dir="auto" {...(item.language !== null && { lang: item.language })}>
        {item.title !== null && <b>{item.title}</b>}
        <p>{item.text}</p>
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </blockquote>
      <h3>{words.which}</h3>
      <div className={styles.offered} role="group" aria-label={words.which}>
        {offered.map((theme, i) => (
          <button
            key={theme.id}
            type="button"
            className={styles.theme}
            aria-keyshortcuts={String(i + 1)}
            onClick={() => answer.belongs(theme)}
          >
            <kbd aria-hidden>{i + 1}</kbd>
            <ThemeDot colour={theme.colour} />
            <span dir="auto">{theme.name}</span>
          </button>
        ))}
      </div>
      <div className={styles.acts}>
        <Button size="small" aria-keyshortcuts="0" onClick={() => answer.none(offered)}>
          {words.none}
        </Button>
        <ThemeMenu ids={[item.id]} coded={item.themes} label={words.other} onCoded={onNext} />
        <Button size="small" look="quiet" aria-keyshortcuts="s" onClick={onNext}>
          {words.skip}
        </Button>
        <small>{words.keys}</small>
      </div>
    </article>
  )
}

function useAnswer(id: string, onNext: () => void) {
  const code = useCode()
  const notice = useNotice()
  const say = (ids: readonly string[], belongs: boolean | null) =>
    Promise.all(ids.map((theme) => code.mutateAsync({ theme, items: [id], belongs })))
  const tell = (ids: readonly string[], belongs: boolean, text: string) => {
    const failed = (error: Error) => notice({ text: error.message, timeout: 10_000 })
    onNext()
    say(ids, belongs).then(
      () =>
        notice({
          text,
          action: { label: listWords.undo, run: () => void say(ids, null).catch(failed) },
        }),
      failed,
    )
  }
  return {
    belongs: (theme: Theme) => tell([theme.id], true, words.coded(theme.name)),
    none: (offered: readonly Theme[]) =>
      tell(
        offered.map((theme) => theme.id),
        false,
        words.said,
      ),
  }
}

/** Keys without a field: what they do is given back, or left to others. */
function useAnswerKeys(onKey: (key: string) => boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (onKey(event.key.toLowerCase())) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
}
