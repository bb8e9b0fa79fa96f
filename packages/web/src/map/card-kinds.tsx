import {
  type Card,
  type EvidenceLevel,
  type LaneType,
  plainText,
  tagsOfCard,
} from '@desirepath/core'
import { formatMonth, formatScore, type IconName, quoted } from '@desirepath/render'
import { clsx } from 'clsx'
import type { KeyboardEvent, MouseEvent } from 'react'
import { moodOfScore } from '../features/filters/mood.ts'
import { ChannelGlyph, Glyph } from '../ui/glyph.tsx'
import { NamedIcon } from '../ui/named-icon.tsx'
import { CardAttachment } from './card-attachment.tsx'
import { CardShell } from './card-shell.tsx'
import shell from './card-shell.module.css'
import { cardWords } from './card-words.ts'
import type { LaneFrame } from './lane-frame.ts'
import { searchMark, type Sought } from './layout.ts'
import styles from './map.module.css'
import { OwnerChip } from './owner-chip.tsx'
import { RichText } from './rich-text.tsx'
import { TagChips } from './tag-chips.tsx'

export interface OneCard extends Sought {
  readonly card: Card
  readonly lane: LaneFrame
  /** In a lane of numbers, the size to which its bars are drawn. */
  readonly largest: number
  readonly isSelected: boolean
  readonly level: EvidenceLevel | null
  readonly onSelect: (event: MouseEvent | KeyboardEvent) => void
}

/** A card that is no record: words, a quote, a channel, a number, a picture, as its lane has it. */
export function PlainCard(props: OneCard) {
  if (props.lane.type === 'touchpoints') return <TouchpointCard {...props} />
  const isQuote = props.lane.type === 'quotes' || props.lane.type === 'thinking'
  return <TextCard {...props} isQuote={isQuote} />
}

const laneIcons: Readonly<Partial<Record<LaneType, IconName>>> = {
  responsible: 'person',
  systems: 'desk',
  journeys: 'journey',
  obstacles: 'warning',
  suggestions: 'idea',
}

function TextCard({ isQuote, ...props }: OneCard & { readonly isQuote: boolean }) {
  const { card, lane, largest, isSelected, level, onSelect } = props
  const tags = tagsOfCard(card)
  const note = [
    card.score === null ? '' : formatScore(card.score),
    card.note ?? '',
    // The lane says it of all figures at once.
    card.at === null || card.counts !== undefined ? '' : formatMonth(card.at),
  ].filter((part) => part !== '')
  const laneIcon = laneIcons[lane.type]
  const mark =
    card.icon !== undefined ? (
      <NamedIcon icon={card.icon} size={15} />
    ) : laneIcon !== undefined ? (
      <Glyph name={laneIcon} size={12} />
    ) : null
  const words = <CardText card={card} isQuote={isQuote} />
  return (
    <CardShell
      cardId={card.id}
      isSelected={isSelected}
      level={level}
      className={clsx(isQuote ? styles.quote : styles.card)}
      onSelect={onSelect}
      {...searchMark(props, card.text, card.note, card.owner ?? null, ...tags)}
      {...(isQuote && { 'data-mood': moodOfScore(card.score) })}
      {...(card.colour !== undefined && { 'data-colour': card.colour })}
      {...(card.assumed && { 'data-assumed': true })}
    >
      {card.attachment !== undefined && (
        <CardAttachment attachment={card.attachment} lane={lane.type} />
      )}
      {card.value !== undefined && <CardValue value={card.value} lane={lane} largest={largest} />}
      {mark === null ? (
        words
      ) : (
        <span className={shell.led}>
          {mark}
          {words}
        </span>
      )}
      {note.length > 0 && <small>{note.join(' · ')}</small>}
      <OwnerChip owner={card.owner} />
      <TagChips tags={tags} />
    </CardShell>
  )
}

function CardText({ card, isQuote }: { readonly card: Card; readonly isQuote: boolean }) {
  const text = card.text ?? ''
  if (text === '' && (card.value !== undefined || card.attachment !== undefined)) return null
  return (
    <span
      className={styles.text}
      data-text
      dir="auto"
      {...(card.language !== null && { lang: card.language })}
    >
      {isQuote ? quoted(plainText(text)) : <RichText text={text} />}
    </span>
  )
}

function CardValue({
  value,
  lane,
  largest,
}: Pick<OneCard, 'lane' | 'largest'> & { readonly value: number }) {
  if (lane.type === 'importance') {
    return (
      <span className={shell.weight} role="img" aria-label={cardWords.importance(value)}>
        {[1, 2, 3, 4, 5].map((each) => (
          <i key={each} {...(each <= value && { 'data-on': true })} />
        ))}
      </span>
    )
  }
  const share = lane.type === 'number' ? Math.abs(value) / largest : null
  return (
    <>
      <b className={shell.value}>
        {value.toLocaleString('en', { maximumFractionDigits: 2 }).replace('-', '−')}
      </b>
      {share !== null && (
        <span className={shell.track} data-below={value < 0 || undefined} aria-hidden>
          <i style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </>
  )
}

/** A channel with its share of the step's events, or a touchpoint with its channel. */
function TouchpointCard({ card, isSelected, level, onSelect, ...sought }: OneCard) {
  const share = Number.parseFloat(card.note ?? '')
  const isShare = Number.isFinite(share) && card.note?.endsWith('%') === true
  const tags = tagsOfCard(card)
  return (
    <CardShell
      cardId={card.id}
      isSelected={isSelected}
      level={level}
      className={styles.touchpoint}
      onSelect={onSelect}
      {...searchMark(sought, card.text, card.owner ?? null, ...tags)}
      {...((tags.length > 0 || card.owner !== undefined) && { 'data-tagged': true })}
      {...(card.assumed && { 'data-assumed': true })}
    >
      <ChannelGlyph channel={card.text ?? ''} />
      <span dir="auto">
        {plainText(card.text ?? '')}
        {card.note !== null && !isShare && (
          <>
            {' '}
            <small>{card.note}</small>
          </>
        )}
      </span>
      {isShare && <small>{card.note}</small>}
      {isShare && <i aria-hidden style={{ width: `${Math.min(100, share)}%` }} />}
      <OwnerChip owner={card.owner} />
      <TagChips tags={tags} />
    </CardShell>
  )
}
