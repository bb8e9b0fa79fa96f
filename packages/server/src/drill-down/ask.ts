import { answerBySize } from '@desirepath/analytics'
import { parseJourney } from '@desirepath/core'
import { findJourney, type Store } from '@desirepath/store'
import type { Evidence } from '../evidence/evidence.ts'
import { ProblemError } from '../http/problem.ts'
import type { Desk } from './desk.ts'
import type { DeskQuestion } from './question.ts'
import { answerBySql, answeredFrom, hasSqlTwin } from './sql-answers.ts'

export interface DrillDownDeps {
  readonly store: Store
  readonly evidence: Evidence
  readonly desk: Desk
  /** Bytes that the columns of a log may take; a larger log is asked in SQL. */
  readonly memoryBudget: number
}

export interface Asked {
  readonly workspaceId: string
  /** Of the journey. */
  readonly id: string
  readonly question: DeskQuestion
}

/** Answers a question about a journey; throws a `ProblemError` where there is no answer. */
export async function ask(deps: DrillDownDeps, asked: Asked): Promise<unknown> {
  const { workspaceId, id } = asked
  const found = await findJourney(deps.store, workspaceId, id)
  if (found === null) throw new ProblemError('not-found', 'There is no such journey.')
  const { datasetId, document } = found
  if (datasetId === null) {
    throw new ProblemError(
      'not-found',
      'This journey was taken in without its events, so there is nobody to show behind its figures.',
    )
  }
  // A renamed journey is another document on the same evidence.
  const key = [workspaceId, id, datasetId, found.updatedAt.getTime()].join('/')
  const answer = await answerFrom(deps, {
    key,
    document,
    dataset: { workspaceId, datasetId },
    question: asked.question,
  })
  if (answer === null)
    throw new ProblemError('not-found', 'This journey has no such figure or customer.')
  return answer
}

interface Open {
  readonly key: string
  readonly document: string
  readonly dataset: { readonly workspaceId: string; readonly datasetId: string }
  readonly question: DeskQuestion
}

async function answerFrom(deps: DrillDownDeps, open: Open): Promise<unknown> {
  const { evidence, memoryBudget } = deps
  const { document, dataset, question } = open
  const { engine } = await evidence.open()
  if ((await answerBySize(engine, dataset, memoryBudget)) === 'columns')
    return askColumns(deps, open, 'all')
  const parsed = parseJourney(document)
  if (parsed.type === 'invalid') throw new Error(parsed.problems[0])
  const { journey } = parsed
  const from = hasSqlTwin(journey) ? answeredFrom(question) : 'columns'
  if (from === 'columns') return askColumns(deps, open, 'all')
  if (from === 'voices') return askColumns(deps, open, 'withFeedback')
  const voiced = question.type === 'customer' ? await askColumns(deps, open, 'withFeedback') : null
  return voiced ?? answerBySql({ engine, dataset, journey }, question)
}

function askColumns(
  { evidence, desk }: DrillDownDeps,
  { key, document, dataset, question }: Open,
  whose: 'all' | 'withFeedback',
): Promise<unknown> {
  const own = `${key}/${whose}`
  return desk.ask(own, question, async () => {
    const analytics = await evidence.open()
    return {
      key: own,
      document,
      columns: await analytics.loadEvents(dataset, whose),
      feedback: await analytics.loadFeedback(dataset),
    }
  })
}
