import {
  isGroup,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentRule,
} from '@desirepath/core'

export const ruleWords = {
  title: 'Who are they?',
  journey: 'Customers of',
  chooseJourney: 'Choose a journey with data',
  match: 'Which of these must hold',
  fit: 'Customers who fit',
  ofThese: 'of these:',
  matches: { all: 'all', any: 'any', none: 'none' },
  add: 'Add a condition',
  addGroup: 'Add a group',
  remove: 'Take this condition away',
  removeGroup: 'Take this group away',
  what: 'What is asked',
  everybody: 'Without a condition these are all customers.',
  types: {
    found: 'behave as found in data',
    property: 'have a property',
    number: 'have a number',
    channel: 'use a channel',
    step: 'come to a step',
    activity: 'do an activity',
    went: 'go from step to step',
    ended: 'succeed or not',
    endedAt: 'end at a step',
    scored: 'gave a score',
    seen: 'were seen',
  },
  persona: 'as',
  column: 'Property',
  has: { oneOf: 'is one of', noneOf: 'is none of' },
  uses: { oneOf: 'one of', noneOf: 'none of' },
  values: 'Add a value …',
  addValue: 'Add a value',
  takeValue: (value: string) => `Take away ${value}`,
  bound: { atLeast: 'at least', atMost: 'at most' },
  compare: 'Compared',
  number: 'Number',
  times: 'times',
  from: 'from',
  to: 'until',
  step: 'Step',
  activity: 'Activity',
  goFrom: 'From',
  goTo: 'To',
  directly: { true: 'and directly to', false: 'and later to' },
  how: 'How',
  well: { true: 'and succeed', false: 'and do not succeed' },
  scale: 'Scale',
  scales: { nps: 'NPS', csat: 'CSAT', ces: 'CES', rating: 'rating' },
  score: 'Score',
  which: { first: 'for the first time', last: 'for the last time' },
  when: { since: 'on or after', until: 'on or before' },
  day: 'Day',
  value: 'What says what a customer is worth',
  guessed: 'The column whose name tells, if any',
  count: (n: string, of: string) => `${n} of ${of} customers`,
  counting: 'Counting …',
  unknown: (names: string) => `Nobody can be told by ${names}: the journey does not know it.`,
  save: 'Keep the rule',
  cancel: 'Cancel',
  failed: 'What can be asked could not be loaded',
} as const

/** Names for the ids in a rule. */
export type NameOf = (id: string) => string

/** A rule in a sentence. */
export function ruleSentence(rule: SegmentRule, nameOf: NameOf): string {
  if (!isGroup(rule)) return conditionSentence(rule, nameOf)
  const parts = rule.rules.map((each) =>
    isGroup(each) && each.rules.length > 1
      ? `(${ruleSentence(each, nameOf)})`
      : ruleSentence(each, nameOf),
  )
  if (parts.length === 0) return 'all customers'
  return joined(rule.match, parts)
}

function joined(match: SegmentGroup['match'], parts: readonly string[]): string {
  if (match === 'none') return `not: ${parts.join(', nor ')}`
  return parts.join(match === 'all' ? ', and ' : ', or ')
}

function conditionSentence(condition: SegmentCondition, nameOf: NameOf): string {
  const { bound } = ruleWords
  switch (condition.type) {
    case 'found':
      return `behave as “${nameOf(condition.personaId)}”`
    case 'property':
      return `${condition.column} ${ruleWords.has[condition.has]} ${listed(condition.values)}`
    case 'number':
      return `${condition.column} ${bound[condition.is]} ${condition.value}`
    case 'channel':
      return condition.has === 'oneOf'
        ? `use ${listed(condition.values)}`
        : `never use ${listed(condition.values)}`
    case 'did':
      return `${condition.of === 'step' ? 'come to' : 'do'} “${nameOf(condition.name)}” ${bound[condition.is]} ${condition.times} ${condition.times === 1 ? 'time' : 'times'}${periodWords(condition)}`
    case 'went':
      return `go from “${nameOf(condition.from)}” ${condition.directly ? 'directly' : 'later'} to “${nameOf(condition.to)}”`
    case 'ended':
      return condition.well ? 'succeed' : 'do not succeed'
    case 'endedAt':
      return `end at “${nameOf(condition.stepId)}”`
    case 'scored':
      return `gave a ${ruleWords.scales[condition.scale]} of ${bound[condition.is]} ${condition.value}`
    case 'seen':
      return `seen ${ruleWords.which[condition.which]} ${ruleWords.when[condition.is]} ${condition.day}`
  }
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? 'nothing' : values.map((each) => `“${each}”`).join(' or ')
}

function periodWords({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  return `${from === null ? '' : ` from ${from}`}${to === null ? '' : ` until ${to}`}`
}
