import type { FilterName } from './filter-names.ts'
import { levelWords } from '../../ui/level-mark.tsx'
import type { Mood } from './mood.ts'

export const words = {
  filter: 'Filter',
  filters: (n: number) => (n === 0 ? 'Filter' : `Filter, ${n} set`),
  title: 'Show only',
  moreFilters: (n: number) => (n === 0 ? 'More filters' : `More filters, ${n} set`),
  fields: {
    type: 'Lane',
    stage: 'Stage',
    backing: 'Backing',
    severity: 'Severity',
    score: 'Score',
    owner: 'Responsible',
    who: 'Persona',
    colour: 'Colour',
    tag: 'Tag',
    since: 'Changed since',
  } satisfies Record<FilterName, string>,
  all: {
    type: 'All lanes',
    stage: 'All stages',
    backing: 'How far it is backed',
    severity: 'Any severity',
    score: 'Any score',
    owner: 'Anybody',
    who: 'All personas',
    colour: 'Any colour',
    tag: 'Any tag or none',
    since: 'Changed or not',
  } satisfies Record<FilterName, string>,
  backings: levelWords,
  severityFrom: (severity: number) =>
    severity === 5 ? 'Severity 5' : `Severity ${severity} or more`,
  scores: { bad: 'Low scores', middle: 'Middle scores', good: 'High scores' } satisfies Record<
    Mood,
    string
  >,
  since: (version: string) => `Since ${version}`,
  mine: 'Mine',
  clear: 'Clear the filters',
  close: 'Close',
} as const
