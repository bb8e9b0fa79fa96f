import { formatCount, formatShare } from '@desirepath/render'
import { Plus, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ChannelGlyph } from '../../ui/glyph.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { type Proposal, proposalsOf } from './proposals.ts'
import { useAddTouchpoints, useSeen, useTakeBack } from './queries.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** What event logs meet and no touchpoint is bound to: taken one by one, or all. */
export function ProposalList() {
  const { data } = useSeen()
  const [isOpen, setIsOpen] = useState(false)
  const add = useAddTouchpoints()
  const takeBack = useTakeBack()
  const notice = useNotice()
  const proposals = proposalsOf(data?.activities ?? [])
  if (proposals.length === 0) return null
  const accept = (chosen: readonly Proposal[]) =>
    add.mutate(
      chosen.map(({ reach: _, journeys: __, ...touchpoint }) => touchpoint),
      {
        onSuccess: (ids) =>
          notice({
            text: words.added(chosen.length, 0),
            timeout: 12_000,
            action: { label: words.undo, run: () => takeBack.mutate(ids) },
          }),
        onError: (error) => notice({ text: error.message, timeout: 12_000 }),
      },
    )
  return (
    <section className={styles.proposals}>
      <header>
        <Sparkles size={16} aria-hidden />
        <p>{words.proposals(proposals.length)}</p>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.hideProposals : words.showProposals}
        </Button>
        <Button
          size="small"
          look="primary"
          icon={Plus}
          disabled={add.isPending}
          onClick={() => accept(proposals)}
        >
          {words.acceptAll(proposals.length)}
        </Button>
      </header>
      {isOpen && (
        <ul>
          {proposals.map((proposal) => (
            <li key={proposal.title}>
              <ChannelGlyph channel={proposal.channel ?? ''} size={15} />
              <span>
                <b dir="auto">{proposal.title}</b>
                <small dir="auto">{detailsOf(proposal)}</small>
              </span>
              <Button
                size="small"
                aria-label={words.acceptThis(proposal.title)}
                disabled={add.isPending}
                onClick={() => accept([proposal])}
              >
                {words.accept}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function detailsOf({ stage, channel, reach, journeys }: Proposal): string {
  const met =
    reach?.value == null ? '' : words.reachOf(formatShare(reach.value), formatCount(reach.n))
  return [stage ?? '', channel, met, words.onJourneys(journeys.join(', '))]
    .filter((part) => part !== '')
    .join(' · ')
}
