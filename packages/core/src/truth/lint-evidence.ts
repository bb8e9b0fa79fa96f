import { backingOfCard, backingOfRecord } from '../journey/evidence-level.ts'
import type { Elsewhere } from '../journey/elsewhere-schema.ts'
import type { Evidence } from '../journey/evidence.ts'
import type { Journey } from '../journey/journey.ts'
import { isMarketKind, marketNotes } from '../journey/market.ts'
import { isTouchpointBy } from '../journey/touchpoint-seen.ts'
import {
  formatCount,
  formatDuration,
  formatShare,
  plural,
  signedFeeling,
} from '../wording/figures.ts'
import { isOld, monthsBetween, OLD_MONTHS, spellAge } from './age.ts'
import { type Gap, gapsOf } from './gaps.ts'
import { claimsOf, groundsOfMap, groundsOfRecord } from './grounds.ts'
import type { Found, LintContext, LintRule } from './lint.ts'

/** A feeling told by fewer than this is that of a few people, not of customers. */
const FEW_VOICES = 5
const BOUND_GOOD = 0.9

/** Rules on what the evidence says, or does not say. */
export const evidenceRules: readonly LintRule[] = [
  {
    id: 'contradicted',
    severity: 'wrong',
    title: 'The evidence says otherwise',
    todo: 'Look at what was measured, and change the map; or put the evidence to it that is missing.',
    find: ({ journey }) => gapsOf(journey).map((gap) => ({ ...saysGap(gap), about: gap.what })),
  },
  {
    id: 'onlyOpinions',
    severity: 'weak',
    title: 'Only internal opinions',
    todo: 'Let customers speak: add an event log or feedback, or put what they said to the cards.',
    find: ({ journey }) => {
      const claims = claimsOf(journey)
      if (claims.length === 0 || isHeard(journey)) return []
      return [
        here(
          `Nothing of the ${plural(claims.length, 'statement')} on this map comes from a customer.`,
        ),
      ]
    },
  },
  {
    id: 'old',
    severity: 'weak',
    title: 'All evidence is old',
    todo: 'Take new data into the journey, and accept what has changed.',
    find: ({ journey, now }) => {
      const { newest } = groundsOfMap(journey)
      const months = newest === null ? 0 : monthsBetween(newest, now)
      return months <= OLD_MONTHS
        ? []
        : [here(`The newest evidence is ${spellAge(months)} old; customers have changed since.`)]
    },
  },
  {
    id: 'oldRecord',
    severity: 'weak',
    title: 'Findings on old evidence',
    todo: 'See whether newer feedback still says it.',
    find: oldRecords,
  },
  {
    id: 'oldNote',
    severity: 'weak',
    title: 'Old notes on trends and competitors',
    todo: 'See whether it still holds, and note what is new.',
    find: ({ journey, now }) =>
      marketNotes(journey).flatMap(({ card, evidence }) => {
        const at = evidence?.at ?? null
        return at === null || !isOld(at, now)
          ? []
          : [
              {
                place: { kind: 'card' as const, id: card.id },
                says: `It was noted ${spellAge(monthsBetween(at, now))} ago.`,
              },
            ]
      }),
  },
  {
    id: 'painWithoutSource',
    severity: 'weak',
    title: 'Pain points without a source',
    todo: 'Put what customers said or a figure to it, or take it off the map.',
    find: ({ journey }) => painsWithoutSource(journey),
  },
  {
    id: 'fewVoices',
    severity: 'weak',
    title: 'Feelings of a few people',
    todo: 'Ask more customers at this step, or do not show the feeling.',
    find: ({ journey }) =>
      journey.curves
        .filter(({ kind, fromPlaced }) => kind === 'measured' || (kind === 'scored' && !fromPlaced))
        .flatMap((curve) => {
          const who = journey.personas.find(({ id }) => id === curve.persona)?.title
          return curve.points
            .filter(({ value, n }) => value !== null && n > 0 && n < FEW_VOICES)
            .map(({ stepId, n }) => ({
              place: { kind: 'point' as const, curveId: curve.id, stepId },
              says: `The feeling${who === undefined ? '' : ` of ${who}`} is drawn from ${plural(n, 'answer')}.`,
            }))
        }),
  },
  {
    id: 'unexplained',
    severity: 'weak',
    title: 'Events that no step explains',
    todo: 'Bind it to the step where it belongs, or make a touchpoint of it in the inventory; or say why it may stay.',
    find: ({ journey }) => unexplained(journey),
  },
  {
    id: 'warned',
    severity: 'weak',
    title: 'What the data cannot say',
    todo: 'Keep it in mind when you read the figures.',
    find: ({ journey }) =>
      (journey.discovery?.warnings ?? []).map((says) => ({
        ...here(says),
        about: says.slice(0, 60),
      })),
  },
]

function here(says: string): Found {
  return { place: { kind: 'journey' }, says }
}

function saysGap({ what, place, assumed, measured, n }: Gap): Found {
  switch (what) {
    case 'feeling':
      return {
        place,
        says: `The feeling is drawn at ${signedFeeling(assumed)}; ${plural(n, 'answer')} of the same customers say ${signedFeeling(measured)}.`,
      }
    case 'reach':
      return {
        place,
        says:
          measured === 0
            ? `None of ${plural(n, 'journey')} comes to it.`
            : `${formatShare(assumed ?? 0)} were believed to come to it; ${formatShare(measured ?? 0)} do.`,
      }
    case 'time':
      return {
        place,
        says: `It was believed to take ${formatDuration(assumed ?? 0)}; half of the customers take longer than ${formatDuration(measured ?? 0)}.`,
      }
    case 'expected':
      return {
        place,
        says: `Customers expect it to take ${formatDuration(assumed ?? 0)}; half of them wait longer than ${formatDuration(measured ?? 0)}.`,
      }
    default:
      return {
        place,
        says: `${plural(n, 'person or answer speaks', 'people or answers speak')} against it.`,
      }
  }
}

/** What a source is called that is inside the organisation. */
const internal = /\b(workshop|team|internal|opinion|stakeholder|colleague|meeting)s?\b/i

/** Whether any customer speaks: by a log, a verbatim, or evidence that comes from outside. */
function isHeard({ discovery, records, lanes }: Journey): boolean {
  if (discovery !== null) return true
  const cards = lanes.flatMap((lane) =>
    lane.cells.flatMap((cell) => cell.cards.map((card) => ({ lane, card }))),
  )
  const evidence = [
    ...records.flatMap((record) => record.evidence),
    ...cards.flatMap(({ card }) => card.evidence ?? []),
  ]
  return (
    records.some(({ evidenceCount, elsewhere }) => evidenceCount > 0 || isFromOutside(elsewhere)) ||
    evidence.some(
      (item) =>
        !internal.test(item.type === 'feedback' ? item.source : item.name) && !isOfMarket(item),
    ) ||
    cards.some(({ lane, card }) => lane.type === 'quotes' && card.at !== null)
  )
}

/** A trend or competitor is no customer who speaks. */
function isOfMarket(item: Evidence): boolean {
  return item.type === 'feedback' && isMarketKind(item.sourceType)
}

function isFromOutside(elsewhere: Elsewhere | undefined): boolean {
  const { sources = [], measured } = elsewhere ?? {}
  return measured !== undefined || sources.some(({ name }) => !internal.test(name))
}

function painsWithoutSource(journey: Journey): Found[] {
  const says = 'Nobody and nothing is named as its source.'
  const records = journey.records
    .filter(
      (record) =>
        record.type === 'painPoint' && backingOfRecord(journey, record).level === 'assumed',
    )
    .map(({ id }) => ({ place: { kind: 'record' as const, id }, says }))
  const cards = journey.lanes
    .filter(({ type }) => type === 'painPoints')
    .flatMap((lane) =>
      lane.cells.flatMap(({ cards: all }) =>
        all
          .filter(
            (card) =>
              card.recordId === null &&
              (card.text ?? '') !== '' &&
              backingOfCard(journey, lane, card).level === 'assumed',
          )
          .map(({ id }) => ({ place: { kind: 'card' as const, id }, says })),
      ),
    )
  return [...records, ...cards]
}

/** Only beside newer evidence: where all of it is old, the journey says so once. */
function oldRecords({ journey, now }: LintContext): Found[] {
  const { newest } = groundsOfMap(journey)
  if (newest === null || monthsBetween(newest, now) > OLD_MONTHS) return []
  return journey.records.flatMap((record) => {
    const own = groundsOfRecord(journey, record).newest
    const months = own === null ? 0 : monthsBetween(own, now)
    return months <= OLD_MONTHS
      ? []
      : [
          {
            place: { kind: 'record' as const, id: record.id },
            says: `Its newest evidence is ${spellAge(months)} old.`,
          },
        ]
  })
}

function unexplained({ discovery, steps, records }: Journey): Found[] {
  if (discovery === null || steps.length === 0) return []
  const left = discovery.folded
    .filter(
      ({ activity, into }) =>
        into === null && !records.some((record) => isTouchpointBy(activity, record)),
    )
    .map(({ activity, events }) => ({
      ...here(`“${activity}” happened ${formatCount(events)} times and belongs to no step.`),
      about: activity,
    }))
  const share = discovery.boundShare
  return share >= BOUND_GOOD
    ? left
    : [here(`The steps explain only ${formatShare(share)} of the events.`), ...left]
}
