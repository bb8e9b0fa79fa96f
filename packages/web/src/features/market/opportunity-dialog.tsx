import type { MarketNote } from '@desirepath/core'
import { lazy, Suspense } from 'react'
import { useInspector } from '../inspector/context.ts'

const PlaceDialog = lazy(async () => ({
  default: (await import('../evidence/place-dialog.tsx')).PlaceDialog,
}))

/** Makes an opportunity that rests on a note, at its step, under a name of its own. */
export function OpportunityDialog({
  note: { title, stepId, evidence },
  onClose,
}: {
  readonly note: MarketNote
  readonly onClose: () => void
}) {
  const { journey } = useInspector()
  if (evidence === null) return null
  return (
    <Suspense>
      <PlaceDialog
        kind="finding"
        items={[{ id: evidence.feedbackId }]}
        journeyId={journey.id}
        begun={{ finding: 'opportunity', title, stepId }}
        onClose={onClose}
      />
    </Suspense>
  )
}
