import type { Proposal } from '@desirepath/core'
import { Check, Minus, MoveHorizontal, PenLine, Plus, RotateCcw, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import styles from './rediscovery.module.css'
import { words } from './words.ts'

const icons = {
  addStep: Plus,
  addRecord: Plus,
  addPersona: Plus,
  removeStep: Minus,
  removeRecord: Minus,
  removePersona: Minus,
  moveStep: MoveHorizontal,
  renameStep: PenLine,
} as const

/** One proposed change, with what speaks for it; what is on the map already is found by its title. */
export function ProposalItem({
  proposal,
  onAccept,
  onReject,
  onRestore,
}: {
  readonly proposal: Proposal
  readonly onAccept?: () => void
  readonly onReject?: () => void
  readonly onRestore?: () => void
}) {
  const { type, title, why } = proposal
  const Icon = icons[type]
  const what = `${words.types[type]} “${title}”`
  return (
    <li className={styles.item} data-way={type.replace(/[A-Z].*/, '')}>
      <Icon size={15} aria-hidden />
      <div>
        <small>{words.types[type]}</small>
        <Title proposal={proposal} />
        <p>{why}</p>
        <span className={styles.acts}>
          {onAccept && (
            <Button
              size="small"
              icon={Check}
              aria-label={words.acceptThis(what)}
              onClick={onAccept}
            >
              {words.accept}
            </Button>
          )}
          {onReject && (
            <Button
              size="small"
              look="quiet"
              icon={X}
              aria-label={words.rejectThis(what)}
              onClick={onReject}
            >
              {words.reject}
            </Button>
          )}
          {onRestore && (
            <Button
              size="small"
              look="quiet"
              icon={RotateCcw}
              aria-label={words.proposeThis(what)}
              onClick={onRestore}
            >
              {words.propose}
            </Button>
          )}
        </span>
      </div>
    </li>
  )
}

/** Leads to the thing where the map has it. */
function Title({ proposal: { type, id, title } }: { readonly proposal: Proposal }) {
  const { select } = useJourneySearch()
  if (type.startsWith('add')) return <b dir="auto">{title}</b>
  const kind = type.endsWith('Step') ? 'step' : type.endsWith('Persona') ? 'persona' : 'record'
  return (
    <button type="button" className={styles.title} onClick={() => select({ kind, id })}>
      <b dir="auto">{title}</b>
    </button>
  )
}
