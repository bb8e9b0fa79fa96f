import { backingOfCard } from '../journey/evidence-level.ts'
import { plainText } from '../journey/markdown.ts'
import { seenAtTouchpoint } from '../journey/touchpoint-seen.ts'
import { plural } from '../wording/figures.ts'
import type { Brief } from '../journey/brief.ts'
import type { JourneyRecord } from '../journey/journey.ts'
import type { Found, LintContext, LintRule } from './lint.ts'

/** Rules on the columns of a map. */
export const mapRules: readonly LintRule[] = [
  {
    id: 'unboundStep',
    severity: 'weak',
    title: 'Touchpoints that no event ever reached',
    todo: 'Choose the activities that belong to it, or put a touchpoint on it that is bound to them; or say why it may stay, where it happens out of sight.',
    find: unboundSteps,
  },
  {
    id: 'unreachedTouchpoint',
    severity: 'weak',
    title: 'Touchpoints at which nobody was seen',
    todo: 'Look whether the log knows it under another name; or put to the card what shows that customers meet you there.',
    find: (context) => [...unreachedTouchpoints(context), ...neverReached(context)],
  },
  {
    id: 'noSuccess',
    severity: 'missing',
    title: 'No success is named',
    todo: 'Say which activity means that the customer has got what they came for, when you take in data.',
    find: ({ journey: { discovery } }) =>
      discovery === null || discovery.success !== null
        ? []
        : [
            {
              place: { kind: 'journey' },
              says: 'Whether who leaves is lost or done cannot be told.',
            },
          ],
  },
  {
    id: 'emptyStage',
    severity: 'missing',
    title: 'Stages without a step',
    todo: 'Add what the customer does there, or take the stage away.',
    find: ({ journey: { stages, steps } }) =>
      stages
        .filter(({ id }) => !steps.some(({ stageId }) => stageId === id))
        .map(({ id }) => ({ place: { kind: 'stage', id }, says: 'Nothing happens in it.' })),
  },
  {
    id: 'untitledStep',
    severity: 'missing',
    title: 'Steps without a name',
    todo: 'Say in a few words what the customer does there.',
    find: ({ journey: { steps } }) =>
      steps
        .filter(({ title }) => title.trim() === '')
        .map(({ id }) => ({ place: { kind: 'step', id }, says: 'It has no name.' })),
  },
  {
    id: 'unusedPersona',
    severity: 'missing',
    title: 'Personas that the map does not use',
    todo: 'Choose it in the brief, draw its feeling or its way, or take it off the map.',
    find: unusedPersonas,
  },
]

/** Steps that nothing counts: no activity of their own, and no touchpoint on them that events came by. */
function unboundSteps({ journey }: LintContext): Found[] {
  const { discovery, steps, lanes, records } = journey
  if (discovery === null) return []
  const seen = new Set(
    records.filter((record) => (seenAtTouchpoint(journey, record) ?? 0) > 0).map(({ id }) => id),
  )
  const isCounted = (stepId: string) =>
    lanes.some(({ cells }) =>
      cells.some(
        (cell) =>
          cell.stepId === stepId &&
          cell.cards.some(({ recordId }) => recordId !== null && seen.has(recordId)),
      ),
    )
  return steps
    .filter(
      ({ id, activities, measured }) =>
        activities.length === 0 && measured === null && !isCounted(id),
    )
    .map(({ id }) => ({
      place: { kind: 'step', id },
      says: 'No activity of the log is bound to it, so nothing on it is measured.',
    }))
}

/** Touchpoints that people wrote on a step whose events came by other channels only. */
function unreachedTouchpoints({ journey }: LintContext): Found[] {
  const stepOf = new Map(journey.steps.map((step) => [step.id, step]))
  const isSeen = (text: string, seen: readonly { readonly name: string }[]) =>
    seen.some(({ name }) => alike(text, name))
  return journey.lanes
    .filter(({ type }) => type === 'touchpoints')
    .flatMap((lane) =>
      lane.cells.flatMap(({ stepId, cards }) => {
        const channels = stepOf.get(stepId)?.channels ?? []
        if (channels.length === 0) return []
        return cards
          .filter(
            (card) =>
              card.text !== null &&
              card.text.trim() !== '' &&
              backingOfCard(journey, lane, card).level === 'assumed' &&
              !isSeen(plainText(card.text), channels),
          )
          .map(({ id }) => ({
            place: { kind: 'card' as const, id },
            says: `The events at this step came by ${channels.map(({ name }) => name).join(', ')} only.`,
          }))
      }),
    )
}

/** Touchpoints of the workspace whose activities never happened in the log of the map. */
function neverReached({ journey }: LintContext): Found[] {
  return journey.records
    .filter((record) => seenAtTouchpoint(journey, record) === 0)
    .map(({ id, bound = [] }) => ({
      place: { kind: 'record' as const, id },
      says: `No event ever reached it: ${bound.map((name) => `“${name}”`).join(', ')} happened in none of ${plural(journey.discovery?.journeys ?? 0, 'journey')}.`,
    }))
}

function alike(a: string, b: string): boolean {
  const [one, other] = [a.trim().toLowerCase(), b.trim().toLowerCase()]
  return one.includes(other) || other.includes(one)
}

function unusedPersonas({ journey: { personas, brief, curves } }: LintContext): Found[] {
  const used = new Set([...(brief.personas ?? []), ...curves.map(({ persona }) => persona)])
  return personas
    .filter(({ id, path }) => !used.has(id) && path.length === 0)
    .map(({ id }) => ({
      place: { kind: 'persona' as const, id },
      says: 'It has no way, no feeling, and the brief does not name it.',
    }))
}

/** From this rank on a pain may wait. */
const WORST_PAINS = 3

/** Rules on what is done about it. */
export const ideaRules: readonly LintRule[] = [
  {
    id: 'painWithoutAnswer',
    severity: 'missing',
    title: 'The worst pains have no answer',
    todo: 'Write down what could be done about it, as an opportunity or a solution that links to it.',
    find: ({ journey: { records } }) => {
      const answered = new Set(records.flatMap((record) => (isIdea(record) ? record.links : [])))
      return records
        .filter(
          ({ id, type, rank }) =>
            type === 'painPoint' && rank !== null && rank <= WORST_PAINS && !answered.has(id),
        )
        .map(({ id, rank }) => ({
          place: { kind: 'record', id },
          says: `It is number ${rank} of the pain points, and nothing on the map answers it.`,
        }))
    },
  },
  {
    id: 'ideaWithoutReason',
    severity: 'missing',
    title: 'Ideas that answer nothing',
    todo: 'Link it to the pain point or delight that it rests on.',
    find: ({ journey: { records } }) =>
      records
        .filter((record) => isIdea(record) && record.links.length === 0)
        .map(({ id }) => ({
          place: { kind: 'record', id },
          says: 'It is linked to no pain point and no delight.',
        })),
  },
]

function isIdea({ type }: JourneyRecord): boolean {
  return type === 'opportunity' || type === 'solution'
}

/** Rules on the brief: a map without them is looked at once. */
export const briefRules: readonly LintRule[] = [
  unsaid('objective', 'No objective', 'What should be different for customers is not said.'),
  unsaid('target', 'No target', 'Nobody can tell later whether it worked.'),
  {
    id: 'vagueTarget',
    severity: 'missing',
    title: 'A target without a number',
    todo: 'Say from what, to what, and by when.',
    find: ({ journey: { brief } }) =>
      isBlank(brief.target) || /\p{N}/u.test(brief.target ?? '')
        ? []
        : [{ place: { kind: 'brief', field: 'target' }, says: 'The target cannot be measured.' }],
  },
  unsaid('audience', 'No audience', 'Who decides with this map is not said.'),
  unsaid('owner', 'No owner', 'Nobody keeps it true.'),
  unsaid('cadence', 'No review', 'When it is checked against new evidence is not said.'),
]

function unsaid(field: keyof Brief, title: string, says: string): LintRule {
  return {
    id: `no-${field}`,
    severity: 'missing',
    title,
    todo: 'Say it in the brief.',
    find: ({ journey: { brief } }) =>
      isBlank(brief[field]) ? [{ place: { kind: 'brief', field }, says }] : [],
  }
}

function isBlank(value: Brief[keyof Brief]): boolean {
  return typeof value !== 'string' || value.trim() === ''
}
