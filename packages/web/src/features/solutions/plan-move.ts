import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'
import type { PlanCell } from './plan.ts'
import type { Solution } from './predictions.ts'
import { words } from './words.ts'

/** Moves a solution to another cell of the plan, and offers to take it back. */
export function usePlanMove(): (solution: Solution, cell: PlanCell) => void {
  const client = useQueryClient()
  const notice = useNotice()
  const change = useMutation({
    mutationFn: ({ id, stage, aim }: PlanCell & { readonly id: string }) =>
      call('PATCH /api/solutions/:id', { params: { id }, body: { stage, aim } }),
    onError: (error) => notice({ text: error.message, timeout: 12_000 }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['records'] })
      await client.invalidateQueries({ queryKey: ['record'] })
    },
  })
  return ({ id, title, stage, aim }, to) => {
    if (to.stage === stage && to.aim === aim) return
    change.mutate({ id, ...to })
    const name = to.aim === null ? words.plan.none : words.plan.aims[to.aim]
    notice({
      text: words.plan.moved(title, name, to.stage === '' ? words.plan.noStage : to.stage),
      action: { label: words.plan.undo, run: () => change.mutate({ id, stage, aim }) },
    })
  }
}
