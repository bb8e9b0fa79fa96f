import {
  formatCount,
  formatDate,
  formatShare,
  formatShareInterval,
  plural,
} from '@desirepath/render'
import { words as journeyWords } from '../journey/words.ts'
import type { StepQuestions } from './queries.ts'

export const words = {
  title: journeyWords.panels.questions,
  here: 'What customers ask here',
  all: 'All steps',
  link: 'What customers ask',
  failed: 'The questions could not be gathered',
  none: 'Customers ask nothing yet',
  noneText:
    'Questions in tickets, chats, reviews, survey answers and mentions stand here, at the step where they were asked, once such feedback comes with the data of the journey or carries the id of one of its customers.',
  lead: (n: number) => `${plural(n, 'piece')} of feedback ${n === 1 ? 'asks' : 'ask'} something`,
  fromLibrary: (n: number) =>
    `${plural(n, 'piece')} of feedback of these customers ${n === 1 ? 'stands' : 'stand'} in the evidence library alone and ${n === 1 ? 'was' : 'were'} read, too.`,
  leftOut: (n: number) => `The ${formatCount(n)} oldest questions were left out.`,
  asOf: (iso: string) => `newest ${formatDate(iso)}`,
  how: 'Questions are told by their marks and by how they begin; alike ones are gathered by the words that they share. What is asked seldom stands below.',
  asking: ({ asking, said, share }: Pick<StepQuestions, 'asking' | 'said' | 'share'>) =>
    `${formatCount(asking)} of ${formatCount(said)} with words ask something: ${formatShare(share.value ?? 0)} (${formatShareInterval(share) ?? ''})`,
  ask: (n: number) => `${formatCount(n)} ask`,
  others: (n: number) => (n === 1 ? 'One more question' : `${formatCount(n)} more questions`),
  searches: 'Searched for',
  customers: (n: number) => plural(n, 'customer'),
  add: 'Add to the map',
  addNamed: (question: string) => `Add to the map: “${question}”`,
  onMap: 'on the map',
  added: (step: string) => `Added at “${step}”, resting on what customers said.`,
  already: 'It rests on all of them already.',
  noStep: 'Of no step',
  examples: (n: number) => (n === 1 ? 'Show it' : `Show ${formatCount(n)} of them`),
  library: 'Show in the library',
} as const
