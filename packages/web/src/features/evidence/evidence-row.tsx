import { isMarketKind } from '@desirepath/core'
import { formatCount, formatDate, formatScore } from '@desirepath/render'
import { Check } from 'lucide-react'
import type { Ref } from 'react'
import styles from './evidence.module.css'
import { Marked } from './marked.tsx'
import { languageName, sourceIcons } from './names.ts'
import { OldMark } from './old-mark.tsx'
import type { ListedEvidence, Theme } from './queries.ts'
import { ThemeChip } from './theme-chip.tsx'
import { words } from './words.ts'

/** One piece of evidence in the list: what was said, and who, where and when. */
export function EvidenceRow({
  ref,
  item,
  index,
  sought,
  themes,
  isSelected,
  isOpen,
  isCurrent,
}: {
  readonly ref: Ref<HTMLDivElement>
  readonly item: ListedEvidence
  readonly index: number
  readonly sought: string
  readonly themes: readonly Theme[]
  readonly isSelected: boolean
  readonly isOpen: boolean
  /** Whether the keys are here. */
  readonly isCurrent: boolean
}) {
  const Icon = sourceIcons[item.source]
  const own = themes.filter(({ id }) => item.themes.includes(id))
  const more = [
    item.sourceName,
    item.at === null ? '' : formatDate(item.at),
    item.customer ?? '',
    item.language === null ? '' : languageName(item.language),
    item.turnCount === 0 ? '' : words.turns(item.turnCount),
    item.hasRecording ? words.recording : '',
    item.persona?.title ?? '',
    item.audience?.author ?? '',
    item.audience?.reach == null ? '' : words.reached(formatCount(item.audience.reach)),
    item.reading === null ? '' : words.reads[item.reading.polarity],
  ]
  return (
    <div
      ref={ref}
      role="option"
      id={`evidence-${item.id}`}
      tabIndex={-1}
      aria-selected={isSelected}
      aria-current={isOpen || undefined}
      data-index={index}
      data-current={isCurrent || undefined}
      data-mood={item.mood}
      className={styles.row}
    >
      <span className={styles.mark} data-mark aria-hidden>
        {isSelected && <Check size={12} />}
      </span>
      <span className={styles.said}>
        {item.title !== null && (
          <b dir="auto">
            <Marked text={item.title} sought={sought} />
          </b>
        )}
        {item.text === null || item.text === '' ? (
          item.title === null && <i>{words.untitled}</i>
        ) : (
          <span
            className={styles.words}
            dir="auto"
            {...(item.language !== null && { lang: item.language })}
          >
            <Marked text={item.text} sought={sought} />
          </span>
        )}
        <small>
          <span className={styles.source}>
            <Icon size={13} aria-hidden /> {words.sources[item.source]}
          </span>
          {isMarketKind(item.source) && <OldMark at={item.at} />}
          {item.score !== null && (
            <span className={styles.score} data-mood={item.mood}>
              {formatScore(item.score)}
            </span>
          )}
          {more.filter(Boolean).map((each) => (
            <span key={each} dir="auto">
              {each}
            </span>
          ))}
          {own.map((theme) => (
            <ThemeChip key={theme.id} theme={theme} />
          ))}
        </small>
      </span>
    </div>
  )
}
