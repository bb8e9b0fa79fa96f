import type { RecordType } from '@desirepath/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type Check = Answer<'GET /api/check'>
export type RecordFinding = Check['findings'][number]

interface Asked {
  /** One record, by its id. */
  readonly record?: string
  readonly type?: RecordType | undefined
  /** Findings of each rule at most. */
  readonly most?: number
}

/** What about the records cannot be relied on. */
export function useRecordCheck(asked: Asked = {}) {
  return useQuery({
    // Under “record”: whatever changes a record has it checked anew.
    queryKey: ['record', 'check', asked],
    queryFn: ({ signal }) => call('GET /api/check', { query: { ...asked }, signal }),
    placeholderData: keepPreviousData,
  })
}

/** What is open, and what somebody has left as it is. */
export function partedFindings(findings: readonly RecordFinding[]) {
  return {
    open: findings.filter(({ left }) => left === null),
    left: findings.filter(({ left }) => left !== null),
  }
}

export function useLeaving() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: ['record', 'check'] })
  const leave = useMutation({
    mutationFn: ({ id: finding, reason }: { readonly id: string; readonly reason: string }) =>
      call('PUT /api/check/left/:finding', { params: { finding }, body: { reason } }),
    onSettled,
  })
  const reopen = useMutation({
    mutationFn: (finding: string) =>
      call('DELETE /api/check/left/:finding', { params: { finding } }),
    onSettled,
  })
  return { leave, reopen }
}
