import type { Evidence, ReasonRef, Step } from '@desirepath/core'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'
import { judgeFinding, useTools } from '../capture/acts.ts'
import { useInspector } from '../inspector/context.ts'
import { asEvidence } from '../inspector/verbatim-list.tsx'
import type { StepReasons } from './queries.ts'
import { words } from './words.ts'

type Reason = StepReasons['reasons'][number]

/** So many of what customers say go along. */
const MOST_SAID = 5

/**
 * Makes a pain point of a reason for leaving, with the figure and what customers say of it as its
 * evidence, and opens it; null where one may only read.
 */
export function useMakePain(step: Step): ((reason: Reason, figure: ReasonRef) => void) | null {
  const tools = useTools()
  const client = useQueryClient()
  const notice = useNotice()
  const { journey, select } = useInspector()
  if (tools === null) return null
  const make = async (reason: Reason, figure: ReasonRef) => {
    const { items } = await client.fetchQuery({
      queryKey: ['reason-said', journey.id, figure],
      queryFn: ({ signal }) =>
        call('GET /api/journeys/:id/feedback', {
          params: { id: journey.id },
          query: { ...figure, limit: MOST_SAID },
          signal,
        }),
    })
    const said = items.filter(({ text }) => (text ?? '') !== '').map(asEvidence)
    const evidence = [counted(reason, step, journey.discovery?.asOf), ...said]
    const id = judgeFinding(tools, step.id, {
      lane: 'painPoints',
      title: reason.label,
      evidence: evidence.map((item) => ({ ...item, added: true })),
    })
    notice({
      text: words.isPain(reason.label),
      action: { label: words.undo, run: () => tools.editor.removeRecord(id) },
    })
    select({ kind: 'record', id })
  }
  return (reason, figure) => {
    make(reason, figure).catch((error: Error) => notice({ text: error.message, timeout: 12_000 }))
  }
}

function counted(
  { label, journeys, share }: Reason,
  step: Step,
  asOf: string | null | undefined,
): Evidence {
  return {
    type: 'figure',
    name: words.figure,
    text: words.says({ label, step: step.title, share, journeys }),
    value: share.value,
    n: share.n,
    low: share.low,
    high: share.high,
    ...(asOf != null && { at: asOf }),
  }
}
