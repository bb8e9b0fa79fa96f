import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Journey, plainMentions } from '@desirepath/core'
import { call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'
import { useJourneyId } from '../journey/journey-search.ts'
import { type Ballot, type SeenWorkshop, voteKey, workshopKey } from './queries.ts'
import { words } from './words.ts'

type Votes = Ballot['mine']

/** One's votes with more or fewer dots on something; null where there are not so many. */
export function withDots(
  votes: Votes,
  { target, by, limit }: { readonly target: string; readonly by: number; readonly limit: number },
): Votes | null {
  const dots = (votes.find((vote) => vote.target === target)?.dots ?? 0) + by
  const others = votes.filter((vote) => vote.target !== target)
  const next = dots > 0 ? [...others, { target, dots }] : others
  if (dots < 0 || dotsOf(next) > limit) return null
  return next.toSorted((a, b) => (a.target < b.target ? -1 : 1))
}

export function dotsOf(votes: Votes): number {
  return votes.reduce((sum, { dots }) => sum + dots, 0)
}

/** What a card is voted for as: the record that it places, in all its places, or itself. */
export function targetOf({ lanes }: Journey, cardId: string): string {
  for (const { cells } of lanes)
    for (const { cards } of cells) {
      const card = cards.find(({ id }) => id === cardId)
      if (card !== undefined && card.recordId !== null) return `record:${card.recordId}`
    }
  return `card:${cardId}`
}

/** The words of what has dots; null where it is no more. */
export function titleOf({ lanes, records }: Journey, target: string): string | null {
  const id = target.slice(target.indexOf(':') + 1)
  if (target.startsWith('record:')) return records.find((each) => each.id === id)?.title ?? null
  for (const { cells } of lanes)
    for (const { cards } of cells) {
      const card = cards.find((each) => each.id === id)
      if (card !== undefined) return plainMentions(card.text ?? card.attachment?.name ?? '')
    }
  return null
}

/** Gives dots or takes them back; seen at once, sent one after the other. */
export function useGiving(): (target: string, by: 1 | -1) => Votes | null {
  const id = useJourneyId()
  const client = useQueryClient()
  const notice = useNotice()
  const key = workshopKey(id)
  const { mutate } = useMutation({
    mutationKey: voteKey(id),
    scope: { id: `vote ${id}` },
    mutationFn: (votes: Votes) =>
      call('PUT /api/journeys/:id/workshop/votes', { params: { id }, body: { votes } }),
    onError: (error) => notice({ text: error.message }),
    onSettled() {
      // Only after the last: an answer to an earlier one would show old votes for a moment.
      if (client.isMutating({ mutationKey: voteKey(id) }) <= 1)
        void client.invalidateQueries({ queryKey: key })
    },
  })
  return (target, by) => {
    const seen = client.getQueryData<SeenWorkshop>(key)
    const ballot = seen?.workshop?.ballot
    if (!seen?.workshop || !ballot || ballot.isRevealed) return null
    const mine = withDots(ballot.mine, { target, by, limit: ballot.dots })
    if (mine === null) {
      if (by > 0) notice({ text: words.noDots })
      return null
    }
    void client.cancelQueries({ queryKey: key })
    client.setQueryData<SeenWorkshop>(key, {
      ...seen,
      workshop: { ...seen.workshop, ballot: { ...ballot, mine } },
    })
    mutate(mine)
    return mine
  }
}
