export const words = {
  title: 'Segments',
  seeAs: 'See the figures of',
  everyone: 'Everyone',
  others: 'Everyone else',
  only: (title: string, n: string | undefined) =>
    `Figures of: ${title}${n === undefined ? '' : ` (${n})`}`,
  byRule: 'by its rule',
  byRuleOf: (title: string) => `by its rule, made for ${title}`,
  counted: (n: number) => (n === 1 ? '1 customer' : `${n.toLocaleString('en')} customers`),
  unknown: (names: readonly string[]) =>
    `The rule speaks of what the data of this journey do not have: ${names.join(', ')}`,
  nobody: 'The rule holds for no customer of this journey',
  both: (n: number) =>
    `${n === 1 ? '1 customer belongs to both and counts' : `${n.toLocaleString('en')} customers belong to both and count`} on either side, so the intervals are wider than they need to be.`,
  stillEveryone: 'Figures of everyone',
  everyoneNot: (title: string) => `These are the figures of everyone, not of “${title}”.`,
  waysOfEveryone: 'Ways: everyone’s',
  recordsOfEveryone: 'Findings: everyone’s',
  clear: 'Back to the figures of everyone',
  compare: 'Compare two segments',
  compareNote: 'side by side, step by step',
  left: 'On the left',
  right: 'On the right',
  with: 'with',
  none: 'No segments to compare',
  noneText:
    'Personas are drafted from an event log, or say by a rule who their customers are. Bring data to this journey, or make a rule on the page of a persona, and groups of customers can stand side by side.',
  loadFailed: 'The figures of this segment could not be read',
  again: 'Try again',
  table: 'Two segments, step by step',
  step: 'Step',
  reach: 'Reach it',
  leave: 'Leave here',
  feeling: 'Feeling',
  journeys: (n: string) => `${n} journeys`,
  difference: 'Difference',
  tooFew: 'too few',
  notFelt: 'not said',
  found: (n: number) =>
    n === 0
      ? 'No difference between them can be told from chance.'
      : n === 1
        ? '1 difference cannot be chance.'
        : `${n} differences cannot be chance.`,
  how: 'Shares with 95 % intervals; a difference is marked where it stands at a false discovery rate of 5 % over the whole table.',
  points: (difference: string) => `${difference} points`,
} as const
