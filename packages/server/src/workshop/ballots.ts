import {
  type BallotResult,
  changeWorkshop,
  clearVotes,
  closeBallot,
  countVoters,
  setVotes,
  tallyVotes,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { titleOfTarget } from './titles.ts'
import { takePart, tellOfChange, type UnderWay, underWay, type WorkshopDeps } from './under-way.ts'

/** Votes by dots, which nobody sees but the one who gave them until all are revealed. */
export function ballotRoutes({
  store,
  live,
}: WorkshopDeps): Pick<Handlers, 'openBallot' | 'vote' | 'revealBallot'> {
  return {
    async openBallot({ workspaceId, params, body }) {
      const { ref, workshop } = await underWay(store, { workspaceId, journeyId: params.id! })
      if (workshop.ballot?.isRevealed === false)
        throw new ProblemError('conflict', 'A vote is open; reveal it first.')
      await clearVotes(store, ref)
      await changeWorkshop(store, ref, { ballot: { ...body, isRevealed: false } })
      tellOfChange(live, ref)
      return { id: workshop.id }
    },
    async vote({ workspaceId, member, params, body: { votes } }) {
      const { ref, workshop } = await underWay(store, { workspaceId, journeyId: params.id! })
      const { ballot } = workshop
      if (ballot === null || ballot.isRevealed)
        throw new ProblemError('conflict', 'No vote is open.')
      const given = votes.reduce((sum, { dots }) => sum + dots, 0)
      if (given > ballot.dots)
        throw new ProblemError('invalid-input', `votes: ${given} dots; each has ${ballot.dots}`)
      if (new Set(votes.map(({ target }) => target)).size < votes.length)
        throw new ProblemError('invalid-input', 'votes: each thing once, with all its dots')
      const { journey } = await live.read(ref)
      const gone = votes.find(({ target }) => titleOfTarget(journey, target) === null)
      if (gone !== undefined)
        throw new ProblemError('invalid-input', `votes: there is no ${gone.target}`)
      await takePart(store, ref, member)
      if (!(await setVotes(store, ref, { person: member.id, votes })))
        throw new ProblemError('conflict', 'No vote is open.')
      tellOfChange(live, ref)
      return { id: workshop.id }
    },
    async revealBallot({ workspaceId, params }) {
      const found = await underWay(store, { workspaceId, journeyId: params.id! })
      if (found.workshop.ballot?.isRevealed !== false)
        throw new ProblemError('conflict', 'No vote is open.')
      await reveal({ store, live }, found)
      tellOfChange(live, found.ref)
      return { id: found.workshop.id }
    },
  }
}

/** Counts the vote that is open, if one is, and gives all results of the workshop back. */
export async function reveal(
  { store, live }: WorkshopDeps,
  { ref, workshop }: UnderWay,
): Promise<readonly BallotResult[]> {
  const { results } = workshop
  // Closed before it is counted: a vote that comes late is refused rather than lost.
  const ballot = await closeBallot(store, ref)
  if (ballot === null) return results
  const { journey } = await live.read(ref)
  const tally = await tallyVotes(store, ref)
  const ranking = tally.flatMap((each) => {
    const title = titleOfTarget(journey, each.target)
    return title === null ? [] : [{ ...each, title }]
  })
  const voters = await countVoters(store, ref)
  const { question, dots } = ballot
  const all = [...results, { question, dots, voters, ranking }]
  await changeWorkshop(store, ref, { results: all })
  return all
}
