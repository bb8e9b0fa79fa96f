import type { WorkspaceRecord } from '@desirepath/core'
import { type RefObject, useRef } from 'react'
import { useNotice } from '../../ui/toast.tsx'
import { useChangeList } from '../records/change-list.ts'
import { useCreateRecord } from '../records/queries.ts'
import { words } from './words.ts'

export type Idea = WorkspaceRecord<'opportunity'>['ideas'][number]

export interface IdeaActs {
  readonly add: (text: string, by: string) => void
  readonly put: (id: string, group: string) => void
  /** To the group before (−1) or after (1). */
  readonly shift: (idea: Idea, by: -1 | 1) => void
  readonly vote: (id: string, by: -1 | 1) => void
  readonly remove: (idea: Idea) => void
  readonly toSolution: (idea: Idea) => void
  readonly toTouchpoint: (idea: Idea) => void
  /** The idea that was shifted last, until it is shown in its new group. */
  readonly moved: RefObject<string | null>
}

/** What can be done with the ideas of an opportunity. */
export function useIdeaActs(
  { id: opportunityId }: WorkspaceRecord<'opportunity'>,
  groups: readonly string[],
): IdeaActs {
  const change = useChangeList('opportunity', opportunityId, 'ideas')
  const solution = useCreateRecord('solution')
  const touchpoint = useCreateRecord('touchpoint')
  const notice = useNotice()
  const moved = useRef<string | null>(null)
  const put = (id: string, group: string) =>
    change((all) => all.map((each) => (each.id === id ? { ...each, group } : each)))
  const told = (text: string) => ({
    onSuccess: () => notice({ text }),
    onError: (error: Error) => notice({ text: error.message, timeout: 12_000 }),
  })
  return {
    moved,
    put,
    add: (text, by) => {
      const id = crypto.randomUUID()
      change((all) => [...all, { id, text, by, votes: 0, group: '' }])
    },
    shift: (idea, by) => {
      const group = groups[groups.indexOf(idea.group) + by]
      if (group === undefined) return
      moved.current = idea.id
      put(idea.id, group)
    },
    vote: (id, by) =>
      change((all) =>
        all.map((each) =>
          each.id === id ? { ...each, votes: Math.max(0, each.votes + by) } : each,
        ),
      ),
    remove: (idea) => {
      change((all) => all.filter(({ id }) => id !== idea.id))
      notice({
        text: words.tookIdea(idea.text),
        timeout: 12_000,
        action: { label: words.undo, run: () => change((all) => [...all, idea]) },
      })
    },
    toSolution: ({ text }) =>
      solution.mutate({ title: text, links: [opportunityId] }, told(words.madeSolution(text))),
    toTouchpoint: ({ text }) =>
      touchpoint.mutate({ title: text, links: [opportunityId] }, told(words.madeTouchpoint(text))),
  }
}
