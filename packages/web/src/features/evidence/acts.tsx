import { Flag, MapPinPlus, Quote, Scale } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useMay } from '../members/may.ts'
import type { Evidence } from './queries.ts'
import { ThemeMenu } from './theme-menu.tsx'
import { words } from './words.ts'

const PlaceDialog = lazy(async () => ({
  default: (await import('./place-dialog.tsx')).PlaceDialog,
}))

/** A piece of evidence, or a part of one. */
export interface Picked {
  readonly id: string
  readonly turn?: number
  readonly excerpt?: string
}

/** What a piece of evidence tells of the step that it is about. */
export type SaidAt = Pick<Evidence, 'touchpoint' | 'place'>

export type PlaceKind = 'quote' | 'note' | 'evidence' | 'finding'

const icons = { quote: Quote, note: MapPinPlus, evidence: Scale, finding: Flag } as const
const labels = {
  quote: words.quote,
  note: words.note,
  evidence: words.asEvidence,
  finding: words.finding,
} as const

const ofCustomers: readonly PlaceKind[] = ['quote', 'evidence', 'finding']
/** Nobody is quoted by a note of the market. */
const ofMarket: readonly PlaceKind[] = ['note', 'evidence', 'finding']

/** What can be done with some evidence: code it, or put it on a map in one move. */
export function EvidenceActs({
  ids,
  coded,
  journeyId,
  isMarket,
  said,
  picked,
}: {
  readonly ids: readonly string[]
  /** The themes that all of them are coded with. */
  readonly coded: readonly string[]
  /** The journey that is offered first. */
  readonly journeyId: string | undefined
  /** Whether all of them are notes on trends, competitors and technologies. */
  readonly isMarket: boolean
  /** Where one piece was said, as far as it tells: its step is offered first. */
  readonly said?: SaidAt
  /** What exactly is meant, asked for at the moment it is used. */
  readonly picked: () => readonly Picked[]
}) {
  const mayEdit = useMay('POST /api/evidence')
  const [placing, setPlacing] = useState<{
    readonly kind: PlaceKind
    readonly items: readonly Picked[]
  } | null>(null)
  if (!mayEdit) return null
  return (
    <>
      <ThemeMenu ids={ids} coded={coded} />
      {(isMarket ? ofMarket : ofCustomers).map((kind) => (
        <Button
          key={kind}
          size="small"
          icon={icons[kind]}
          // Before the press takes the selection of words away.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setPlacing({ kind, items: picked() })}
        >
          {labels[kind]}
        </Button>
      ))}
      {placing !== null && (
        <Suspense>
          <PlaceDialog
            {...placing}
            journeyId={journeyId}
            {...(said && { said })}
            onClose={() => setPlacing(null)}
          />
        </Suspense>
      )}
    </>
  )
}
