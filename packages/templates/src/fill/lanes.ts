import { blankCard, type Card, contentId, type JourneyRecord, type Lane } from '@desirepath/core'
import type { Column } from './columns.ts'
import { type LaneName, laneWords } from '../lane-words.ts'
import type { Template } from '../template.ts'
import { listOf } from '../words.ts'

interface Sources {
  readonly template: Template
  readonly columns: readonly Column[]
  readonly records: readonly JourneyRecord[]
  readonly journeyId: string
}

/** The lanes of a template with their cards. */
export function lanesOf(sources: Sources): Lane[] {
  const { template } = sources
  return template.lanes.map((name): Lane => {
    const lineBelow = template.lines?.[name]
    const group = template.groups?.[name]
    const below = nextOf(name, template.chain)
    const cells = sources.columns.map((column) => ({
      stepId: column.stepId,
      cards: cardsOf(name, column, sources).map((words, i): Card => ({
        ...blankCard,
        assumed: true,
        id: cardId(sources.journeyId, name, column, i),
        ...(i === 0 &&
          below !== undefined && { linksTo: [cardId(sources.journeyId, below, column, 0)] }),
        ...words,
      })),
    }))
    return {
      id: contentId('lane', sources.journeyId, name),
      ...laneWords[name],
      cells: cells.filter(({ cards }) => cards.length > 0),
      ...(lineBelow !== undefined && { lineBelow }),
      ...(group !== undefined && { group }),
    }
  })
}

function nextOf(lane: LaneName, chain: readonly LaneName[] = []): LaneName | undefined {
  return chain.includes(lane) ? chain[chain.indexOf(lane) + 1] : undefined
}

function cardId(journeyId: string, lane: LaneName, { at }: Column, i: number): string {
  return contentId('card', journeyId, lane, at, i)
}

function cardsOf(lane: LaneName, column: Column, sources: Sources): Partial<Card>[] {
  switch (lane) {
    case 'emotion':
      return []
    case 'touchpoints':
      return Object.entries(column.words.touchpoints ?? {}).map(([text, note]) => ({ text, note }))
    case 'painPoints':
      return painCards(column, sources)
    case 'delights':
      return placements('delight', column, sources)
    case 'opportunities':
      return placements('opportunity', column, sources)
    case 'ask':
    case 'responsible':
      return stageCards(column, column.stage[lane])
    default:
      return listOf(column.words[lane]).map((text) => ({ text }))
  }
}

function placements(
  type: JourneyRecord['type'],
  { stepId }: Column,
  { records }: Sources,
): Partial<Card>[] {
  return records
    .filter((record) => record.type === type && record.stepIds.includes(stepId))
    .map(({ id }) => ({ recordId: id }))
}

/** A pain point rests on the touchpoint where it is felt; in a chain the links say who sets off whom instead. */
function painCards(column: Column, sources: Sources): Partial<Card>[] {
  const { touchpoints = {}, pains = [] } = column.words
  const cards = placements('painPoint', column, sources)
  if (sources.template.chain !== undefined) return cards
  const names = Object.keys(touchpoints)
  return cards.map((card, i) => {
    const at = names.indexOf(pains[i]?.at ?? '')
    return { ...card, linksTo: [cardId(sources.journeyId, 'touchpoints', column, at)] }
  })
}

/** One card over all steps of the stage. */
function stageCards({ stage, opensStage }: Column, text: string | undefined): Partial<Card>[] {
  if (!opensStage || text === undefined) return []
  const span = stage.steps.length
  return [{ text, ...(span > 1 && { span }) }]
}
