import { evidenceOfRecord } from './evidence.ts'
import { formatCount } from '../../wording/figures.ts'
import { monthsBetween } from '../age.ts'
import {
  type Around,
  type CheckedRecord,
  ofType,
  type RecordFound,
  type RecordRule,
} from './facts.ts'
import { metricRules } from './metric-rules.ts'

/** Older than this nobody can rely on a persona. */
const OLD_MONTHS = 9
/** Of five: so bad that something must be planned against it. */
const BAD = 4

const none: readonly RecordFound[] = []
const one = (says: string): readonly RecordFound[] => [{ says }]

const personaRules: readonly RecordRule[] = [
  {
    id: 'personaUnbacked',
    severity: 'weak',
    title: 'Personas that nothing speaks for',
    todo: 'Make a rule that says who its customers are, or put to it what customers said.',
    find(checked) {
      const own = ofType(checked, 'persona')
      if (own === null || own.record.segment !== null || evidenceOfRecord(own).n > 0) return none
      const isFound = own.stands.some(({ persona }) => (persona?.share.n ?? 0) > 0)
      const isNoted = own.record.empathy.some(({ evidence }) => evidence.length > 0)
      return isFound || isNoted
        ? none
        : one('Neither a rule, nor a group in the data, nor evidence says that it is true.')
    },
  },
  {
    id: 'personaOld',
    severity: 'weak',
    title: 'Personas that have grown old',
    todo: 'Compare it with what customers do and say today, and write down what has changed.',
    find(checked, { now }) {
      const own = ofType(checked, 'persona')
      if (own === null) return none
      const { newest } = evidenceOfRecord(own)
      const latest = newest !== null && newest > own.changedAt ? newest : own.changedAt
      const months = Math.floor(monthsBetween(latest, now))
      return months < OLD_MONTHS
        ? none
        : one(`Nothing of it is newer than ${months} months: neither its words nor its evidence.`)
    },
  },
]

const findingRules: readonly RecordRule[] = [
  {
    id: 'painUnsourced',
    severity: 'weak',
    title: 'Pain points without a source',
    todo: 'Put to it what customers said or a figure, or delete it.',
    find(checked) {
      const own = ofType(checked, 'painPoint')
      return own === null || evidenceOfRecord(own).n > 0
        ? none
        : one('No customer has said it, and no map has measured it.')
    },
  },
  {
    id: 'painUnanswered',
    severity: 'missing',
    title: 'Bad pain points without an opportunity',
    todo: 'Link it with the opportunity that answers it, or note one.',
    find(checked, around) {
      const own = ofType(checked, 'painPoint')
      if (own === null) return none
      const measured = own.stands.map(({ finding }) => finding?.severity ?? 0)
      const severity = own.record.severity ?? Math.max(0, ...measured)
      return severity < BAD || isLinkedWith(around, own, ['opportunity', 'solution'])
        ? none
        : one(`Its severity is ${formatCount(severity)} of 5, and nothing is planned against it.`)
    },
  },
  {
    id: 'opportunityUnfounded',
    severity: 'weak',
    title: 'Opportunities without a pain point',
    todo: 'Link it with the pain point that it answers.',
    find(checked, around) {
      const own = ofType(checked, 'opportunity')
      if (own === null || own.record.status === 'rejected') return none
      const isOfPain = own.record.form === 'improve' || own.record.form === 'remove'
      // What is new or personal may answer a wish as well as a pain.
      const types = isOfPain
        ? (['painPoint'] as const)
        : (['painPoint', 'delight', 'persona', 'touchpoint'] as const)
      if (isLinkedWith(around, own, types)) return none
      if (!isOfPain && own.record.evidence.length > 0) return none
      return one(
        isOfPain
          ? 'It answers no pain point.'
          : 'It is linked with no pain point, delight, persona or touchpoint, and rests on nothing.',
      )
    },
  },
]

const solutionRules: readonly RecordRule[] = [
  {
    id: 'solutionUnwatched',
    severity: 'missing',
    title: 'Done, and no metric watches it',
    todo: 'Link it with the metric that should become better, and mark on it the day of the change.',
    find(checked, around) {
      const own = ofType(checked, 'solution')
      if (own === null || own.record.status !== 'done') return none
      const linked = around.linked(own.record.id)
      const answered = linked.filter(({ type }) => type === 'opportunity')
      const watched = [...linked, ...answered.flatMap(({ id }) => around.linked(id))]
      return watched.some(({ type }) => type === 'metric')
        ? none
        : one('Nobody will see whether it helped.')
    },
  },
]

const touchpointRules: readonly RecordRule[] = [
  {
    id: 'touchpointUnowned',
    severity: 'missing',
    title: 'Touchpoints without an owner',
    todo: 'Say who looks after it.',
    find: (checked) =>
      ofType(checked, 'touchpoint')?.record.owner === '' ? one('Nobody looks after it.') : none,
  },
  {
    id: 'touchpointUnstaged',
    severity: 'missing',
    title: 'Touchpoints without a stage',
    todo: 'Say in which stage customers meet it, or place it on a map.',
    find(checked) {
      const own = ofType(checked, 'touchpoint')
      if (own === null || own.record.stage !== '') return none
      return own.stands.some(({ steps }) => steps.length > 0)
        ? none
        : one('It belongs to no stage and stands on no map.')
    },
  },
  {
    id: 'touchpointUnbound',
    severity: 'missing',
    title: 'Touchpoints without events',
    todo: 'Say which activities of your logs are it: then its reach and its significance are measured.',
    find: (checked) =>
      ofType(checked, 'touchpoint')?.record.activities.length === 0
        ? one('No event is bound to it, so nothing of it is measured.')
        : none,
  },
  {
    id: 'channelUnused',
    severity: 'missing',
    title: 'Channels that no touchpoint uses',
    todo: 'Choose it at the touchpoints that are met on it, or delete it.',
    find: (checked, { touchpointsOn }) =>
      ofType(checked, 'channel') !== null && touchpointsOn(checked.record.id) === 0
        ? one('No touchpoint is met on it.')
        : none,
  },
]

const likelySame: RecordRule = {
  id: 'likelySame',
  severity: 'weak',
  title: 'Likely the same twice',
  todo: 'Merge the two by the menu of one of their pages, or leave them with the reason why they are two.',
  find({ record }, { alike }) {
    const other = alike(record.id)
    return other === undefined ? none : [{ says: `It reads like “${other.title}”.`, other }]
  },
}

/** Every rule on records, those that weigh more first. */
export const recordRules: readonly RecordRule[] = [
  ...personaRules,
  ...findingRules,
  likelySame,
  ...solutionRules,
  ...metricRules,
  ...touchpointRules,
]

function isLinkedWith(
  { linked }: Around,
  { record }: CheckedRecord,
  types: readonly CheckedRecord['record']['type'][],
): boolean {
  return linked(record.id).some(({ type }) => types.includes(type))
}
