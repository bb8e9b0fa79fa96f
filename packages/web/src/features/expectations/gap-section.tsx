import { expectationGaps, notedGap } from '@desirepath/core'
import { Flag } from 'lucide-react'
import { useMemo } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { stepTitle, useInspector } from '../inspector/context.ts'
import { Section } from '../inspector/parts.tsx'
import { GapFacts } from './gap-facts.tsx'
import { useNoteGap } from './queries.ts'
import { words } from './words.ts'

/** Of a step: where customers get less than is expected there. */
export function GapSection({ stepId }: { readonly stepId: string }) {
  const { journey, select } = useInspector()
  const mayEdit = useEditor() !== null
  const { note, isPending } = useNoteGap(journey.id)
  const gap = useMemo(
    () => expectationGaps(journey).find((each) => each.stepId === stepId),
    [journey, stepId],
  )
  const noted = notedGap(journey, stepId)
  if (gap === undefined) return null
  return (
    <Section title={words.title}>
      <GapFacts gap={gap} />
      {noted !== null && (
        <Button size="small" icon={Flag} onClick={() => select({ kind: 'record', id: noted })}>
          {words.showNoted}
        </Button>
      )}
      {noted === null && mayEdit && (
        <Button
          size="small"
          icon={Flag}
          disabled={isPending}
          onClick={() => note(stepId, stepTitle(journey, stepId))}
        >
          {words.note}
        </Button>
      )}
    </Section>
  )
}
