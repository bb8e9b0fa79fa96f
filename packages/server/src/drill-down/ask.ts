import { answerBySize, libraryOfJourney } from '@desirepath/analytics'
import {
  contentId,
  customerSources,
  type FeedbackSource,
  type Journey,
  parseJourney,
} from '@desirepath/core'
import type { Store } from '@desirepath/store'
import { storedJourney } from '../journeys/stored.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { ProblemError } from '../http/problem.ts'
import { existingJourney } from '../journeys/existing.ts'
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

interface Asked {
  readonly workspaceId: string
  /** Of the journey. */
  readonly id: string
  readonly question: DeskQuestion
  /** Of the journey as it would be; as it is stored where it is left out. */
  readonly document?: string
}

/** Answers a question about a journey; throws a `ProblemError` where there is no answer. */
export type Ask = (asked: Asked) => Promise<unknown>

export function createAsk(deps: DrillDownDeps): Ask {
  const readJourney = createReader()
  return async ({ workspaceId, id, question, document }) => {
    const found = await existingJourney(deps.store, { workspaceId, journeyId: id })
    const { datasetId } = found
    if (datasetId === null) {
      throw new ProblemError(
        'not-found',
        'This journey was taken in without its events, so there is nobody to show behind its figures.',
      )
    }
    const dataset = { workspaceId, datasetId }
    const told = await withTold(deps.evidence, { ...dataset, journeyId: id }, question)
    const journey = document === undefined ? readJourney(id, found) : asGiven(document)
    const answer = await answerFrom(deps, { ...journey, dataset, question: told })
    if (answer === null)
      throw new ProblemError('not-found', 'This journey has no such figure or customer.')
    return answer
  }
}

/**
 * Tickets and questions count in a journey whose customers they are of, wherever they were brought in,
 * and where people put them on its map.
 */
async function withTold(
  evidence: Evidence,
  journey: Open['dataset'] & { readonly journeyId: string },
  question: DeskQuestion,
): Promise<DeskQuestion> {
  const sources = toldBeside(question)
  if (sources.length === 0) return question
  const { engine } = await evidence.open()
  const beside = await libraryOfJourney(engine, journey, sources)
  return beside.length === 0 ? question : { ...question, beside }
}

function toldBeside(question: DeskQuestion): readonly FeedbackSource[] {
  if (question.type === 'customerQuestions') return customerSources
  const isOfSupport =
    question.type === 'support' ||
    question.type === 'supportLane' ||
    ('ref' in question && question.ref.figure === 'support')
  return isOfSupport ? ['ticket'] : []
}

interface Open {
  readonly journey: Journey
  readonly document: string
  /** Names what the answers rest on. */
  readonly basis: string
  readonly dataset: { readonly workspaceId: string; readonly datasetId: string }
  readonly question: DeskQuestion
}

type Read = Pick<Open, 'journey' | 'document' | 'basis'>

/** Journeys read last, so that a question after another need not read the same document again. */
const MOST_READ = 8

function createReader(): (id: string, stored: { readonly document: string }) => Read {
  const read = new Map<string, Read>()
  return (id, { document }) => {
    const known = read.get(id)
    if (known?.document === document) return known
    const parsed = parseJourney(document)
    if (parsed.type === 'invalid') throw new Error(parsed.problems[0])
    const { journey } = parsed
    const own = { journey, document, basis: basisOf(journey) }
    read.delete(id)
    read.set(id, own)
    if (read.size > MOST_READ) read.delete(read.keys().next().value!)
    return own
  }
}

/** Of a journey as it would be everything may differ. */
function asGiven(document: string): Read {
  const journey = storedJourney(document)
  return { journey, document, basis: contentId('given', document) }
}

/** Cards, notes and titles of records may be edited every second: the log is not bound anew for them. */
function basisOf({ id, steps, discovery, personas, records }: Journey): string {
  const parts = [
    steps.map((step) => [step.id, step.title, step.activities]),
    discovery,
    personas.map((persona) => persona.id),
    records.map(({ id: recordId, type, links }) => [recordId, type, links]),
  ]
  return contentId(id, ...parts.map((part) => JSON.stringify(part)))
}

async function answerFrom(deps: DrillDownDeps, open: Open): Promise<unknown> {
  const { evidence, memoryBudget } = deps
  const { journey, dataset, question } = open
  const { engine } = await evidence.open()
  if ((await answerBySize(engine, dataset, memoryBudget)) === 'columns')
    return askColumns(deps, open, 'all')
  const from = hasSqlTwin(journey) ? answeredFrom(question) : 'columns'
  if (from === 'columns') return askColumns(deps, open, 'all')
  if (from === 'voices') return askColumns(deps, open, 'withFeedback')
  const voiced = question.type === 'customer' ? await askColumns(deps, open, 'withFeedback') : null
  return voiced ?? answerBySql({ engine, dataset, journey }, question)
}

function askColumns(
  { evidence, desk }: DrillDownDeps,
  { basis, document, dataset, question }: Open,
  whose: 'all' | 'withFeedback',
): Promise<unknown> {
  const key = [dataset.workspaceId, dataset.datasetId, basis, whose].join('/')
  return desk.ask(key, question, async () => {
    const analytics = await evidence.open()
    return {
      key,
      document,
      columns: await analytics.loadEvents(dataset, whose),
      feedback: await analytics.loadFeedback(dataset),
    }
  })
}
