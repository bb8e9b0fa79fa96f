import {
  blankCard,
  type Card,
  type Evidence,
  type Journey,
  type Lane,
  type LaneType,
} from '@desirepath/core'
import { type Heard, named, type Told } from './told.ts'

interface Row {
  readonly key: string
  readonly type: LaneType
  readonly title: string
  readonly subtitle: string
  /** By activity: what stands at its step, and what that rests on. */
  readonly cells: readonly (readonly [activity: string, text: string, evidence?: Evidence])[]
}

/** What people have written below the measured lanes of the found map; with evidence where there is some. */
export function writtenRows(told: Told, heard: Heard): Lane[] {
  return [
    lane(told, thinking(heard)),
    lane(told, expected(heard)),
    lane(told, questions),
    responsible(told.journey),
  ].filter(({ cells }) => cells.length > 0)
}

function thinking({ all, turn }: Heard): Row {
  return {
    key: 'thinking',
    type: 'thinking',
    title: 'Thinking',
    subtitle: 'from interviews and a test',
    cells: [
      ['product_viewed', 'Would it fit beside the sofa?'],
      ['add_to_cart', 'I leave it here and sleep on it', turn('interview', 1)],
      ['shipping_cost_shown', 'That is not the sum I had in mind', turn('interview', 3)],
      ['payment_failed', 'Have I paid now, or not?', turn('interview-payment', 3)],
      ['Order shipped', 'They have forgotten me', turn('interview', 5)],
      ['Order delivered', 'Somebody wrote this with a pen!', all('mention-card')],
    ],
  }
}

function expected({ all }: Heard): Row {
  return {
    key: 'expected',
    type: 'expectations',
    title: 'Needs and expectations',
    subtitle: 'what they count on',
    cells: [
      ['product_viewed', 'To see the whole price with the product', all('visit')],
      ['shipping_cost_shown', 'Free delivery from some sum on, as elsewhere', all('competitor')],
      ['payment_submitted', 'To pay once and be done'],
      ['Order shipped', 'To choose the day', all('trend')],
      ['ordered_again', 'To be known by now'],
    ],
  }
}

const questions: Row = {
  key: 'questions',
  type: 'questions',
  title: 'Questions they ask',
  subtitle: 'what they look for at each step',
  cells: [
    ['ad_clicked', 'Is this shop any good?'],
    ['product_viewed', 'How large is it really?'],
    ['reviews_read', 'What do those say who were not content?'],
    ['shipping_cost_shown', 'From what sum on is it free?'],
    ['tracking_viewed', 'Where is it, and when does it come?'],
  ],
}

function lane({ step }: Told, { key, type, title, subtitle, cells }: Row): Lane {
  return {
    id: named('lane', key),
    type,
    title,
    subtitle,
    cells: cells.flatMap(([activity, text, evidence]) => {
      const stepId = step(activity)
      const card = { text, ...(evidence && { evidence: [evidence] }) }
      return stepId === '' ? [] : [{ stepId, cards: [writtenCard(`${key} ${activity}`, card)] }]
    }),
  }
}

const inCharge: Readonly<Record<string, string>> = {
  Awareness: 'Noor, marketing',
  Consideration: 'Ida, web',
  Purchase: 'Ida, web',
  Payment: 'Tomás, payments',
  Delivery: 'Grace, logistics',
  Loyalty: 'Noor, marketing',
}

/** One card over all steps of a stage. */
export function responsible({ stages, steps }: Pick<Journey, 'stages' | 'steps'>): Lane {
  return {
    id: named('lane', 'responsible'),
    type: 'responsible',
    title: 'Responsible',
    subtitle: 'who answers for the stage',
    cells: stages.flatMap((stage) => {
      const own = steps.filter(({ stageId }) => stageId === stage.id)
      const text = inCharge[stage.title]
      if (text === undefined || own[0] === undefined) return []
      const span = own.length > 1 ? { span: own.length } : {}
      const card = writtenCard(`responsible ${stage.title}`, { text, ...span })
      return [{ stepId: own[0].id, cards: [card] }]
    }),
  }
}

/** A card that somebody wrote. */
export function writtenCard(key: string, fields: Partial<Card>): Card {
  return { ...blankCard, id: named('card', key), assumed: true, ...fields }
}

/** Puts placements of records into the lane of their type, which is made where there is none. */
export function placeInLane(
  journey: Journey,
  { type, title, subtitle = '' }: { type: LaneType; title: string; subtitle?: string },
  places: readonly { readonly recordId: string; readonly stepId: string }[],
): Journey {
  const known = journey.lanes.find((each) => each.type === type)
  const made: Lane = known ?? { id: named('lane', type), type, title, subtitle, cells: [] }
  const byStep = Map.groupBy(places, ({ stepId }) => stepId)
  const placed = (stepId: string) =>
    (byStep.get(stepId) ?? []).map(({ recordId }) =>
      writtenCard(`${journey.id} ${type} ${recordId} ${stepId}`, { recordId }),
    )
  const cells = [
    ...made.cells.map((cell) => ({ ...cell, cards: [...placed(cell.stepId), ...cell.cards] })),
    ...[...byStep.keys()]
      .filter((stepId) => !made.cells.some((cell) => cell.stepId === stepId))
      .map((stepId) => ({ stepId, cards: placed(stepId) })),
  ]
  const filled = { ...made, cells }
  const lanes =
    known === undefined
      ? [...journey.lanes, filled]
      : journey.lanes.map((each) => (each === known ? filled : each))
  return places.length === 0 ? journey : { ...journey, lanes }
}
