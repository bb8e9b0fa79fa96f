import type { GridKind } from '@desirepath/core'
import { kindName } from '../journeys/kinds.ts'

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

export const words = {
  import: 'Import a journey file',
  title: (n: number) => (n === 1 ? 'Import this journey?' : `Import ${n} journeys?`),
  reading: 'Looking at the file…',
  refusedTitle: 'This file cannot be taken',
  refused: 'Nothing was changed.',
  other: 'Choose another file',
  close: 'Close',
  cancel: 'Cancel',
  take: (n: number) => (n === 1 ? 'Import' : `Import ${n} journeys`),
  formats: {
    canonical: 'Desirepath’s own format',
    mermaid: 'Mermaid user journey',
    diagrammo: 'Diagrammo journey map',
    ojf: 'OpenJourney',
    cjml: 'Customer Journey Modelling Language',
    table: 'Table of stages and lanes',
  },
  facts: (kind: string, stages: number, steps: number) =>
    `${kindName(kind)} · ${count(steps, 'step')} in ${count(stages, 'stage')}`,
  choose: (title: string) => `Import “${title}”`,
  sheet: 'Sheet of the workbook',
  stages: 'Stages and steps',
  lanes: 'Lanes',
  cards: (n: number) => count(n, 'card'),
  feelings: (n: number) => `a feeling at ${count(n, 'step')}`,
  rows: 'What each row is',
  row: 'Row',
  personas: 'Personas',
  copy: 'This journey is in your list already. It comes as a copy; the one you have stays as it is.',
  left: (n: number) => `${count(n, 'thing')} in the file ${n === 1 ? 'has' : 'have'} no place`,
  nothingLeft: 'Everything in the file has its place.',
  more: (n: number) => `and ${n} more`,
  imported: (titles: readonly string[]) =>
    titles.length === 1
      ? `“${titles[0]}” is in the list`
      : `${titles.length} journeys are in the list`,
  undo: 'Undo',
} as const

export const kindWords = {
  doing: 'Actions',
  thinking: 'Thoughts',
  emotion: 'Feelings, as a curve',
  touchpoints: 'Touchpoints',
  channel: 'Channel of each step',
  painPoints: 'Pain points',
  delights: 'Delights',
  opportunities: 'Opportunities',
  solutions: 'Solutions',
  goals: 'Goals',
  needs: 'Needs',
  expectations: 'Expectations',
  motivation: 'Motivation',
  questions: 'Questions',
  quotes: 'Quotes',
  responsible: 'Responsible',
  backstage: 'Backstage',
  systems: 'Systems',
  metrics: 'Metrics',
  text: 'Text',
  none: 'leave out',
} as const satisfies Record<GridKind, string>
