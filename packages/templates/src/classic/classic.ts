import type { LaneName } from '../lane-words.ts'
import type { Template } from '../template.ts'
import { afterPurchase, loyalty, use } from './after.ts'
import { awareness, consideration, decision } from './before.ts'

const lanes: readonly LaneName[] = [
  'doing',
  'thinking',
  'goals',
  'questions',
  'emotion',
  'touchpoints',
  'painPoints',
  'delights',
  'opportunities',
  'ask',
]

export const threeStages: Template = {
  id: 'classic-3',
  title: 'Awareness to decision',
  summary: 'For finding out why people who hear of you do not become customers.',
  kind: 'as-is',
  scope: 'From feeling a need to the purchase, or to leaving without one.',
  scenario:
    'Someone has put up with a problem for a while, comes across an offer that may solve it, compares it with others, and must decide.',
  lanes,
  stages: [awareness, consideration, decision],
}

export const fourStages: Template = {
  id: 'classic-4',
  title: 'Awareness to post-purchase',
  summary: 'For a product that is bought once and should be liked afterwards.',
  kind: 'as-is',
  scope: 'From feeling a need to the first feedback after the purchase.',
  scenario:
    'Someone has put up with a problem for a while, finds an offer that may solve it, buys it, starts to use it, and needs help once.',
  lanes,
  stages: [awareness, consideration, decision, afterPurchase],
}

export const fiveStages: Template = {
  id: 'classic-5',
  title: 'Awareness to advocacy',
  summary: 'For the whole life of a customer, from the first ad to recommending you to friends.',
  kind: 'as-is',
  scope: 'From feeling a need to buying again and recommending.',
  scenario:
    'Someone has put up with a problem for a while, buys what may solve it, lives with it day by day, and one day is asked by a friend whether it is any good.',
  lanes,
  stages: [awareness, consideration, { ...decision, title: 'Purchase' }, use, loyalty],
}
