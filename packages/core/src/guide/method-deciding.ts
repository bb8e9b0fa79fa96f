import type { MethodSection } from './method.ts'

/** From what hurts to what is done, and who knows of it. */
export const decidingSections: readonly MethodSection[] = [
  {
    title: 'Pain points',
    items: [
      {
        id: 'pains-find',
        text: 'Mark where customers struggle, wait, turn back or leave',
        fact: 'pains',
        way: 'map',
      },
      {
        id: 'pains-why',
        text: 'Write down what stops them there, and what you could answer to each reason',
        fact: 'obstacles',
        way: 'flow',
      },
      {
        id: 'pains-delight',
        text: 'Mark what they love, too, so that nobody breaks it',
        fact: 'delights',
        way: 'map',
      },
      {
        id: 'pains-rank',
        text: 'Rank the pain points by what they cost',
        fact: 'painsRanked',
        way: 'table',
      },
    ],
  },
  {
    title: 'Opportunities',
    items: [
      {
        id: 'opportunities-find',
        text: 'Turn the pain points into opportunities',
        fact: 'opportunities',
        way: 'map',
        hint: 'Improve it, take it away, make it personal, or meet the customer at a new touchpoint. Look at what others and new technology do.',
      },
      {
        id: 'opportunities-worst',
        text: 'Give the worst pain point an answer',
        fact: 'worstAnswered',
        way: 'check',
      },
    ],
  },
  {
    title: 'Priorities',
    items: [
      {
        id: 'priorities-rank',
        text: 'Compare the opportunities by reach, effect and effort',
        fact: 'opportunitiesRanked',
        way: 'matrix',
      },
      {
        id: 'priorities-choose',
        text: 'Choose the few that come first, and say why the others wait',
        way: 'opportunities',
      },
      {
        id: 'priorities-resources',
        text: 'List the people, tools and money that they need, and what is missing',
        way: 'resources',
      },
    ],
  },
  {
    title: 'Flow',
    items: [
      {
        id: 'flow-ways',
        text: 'Look at the ways between the steps: what is skipped, where people turn in circles',
        fact: 'flow',
        way: 'flow',
      },
      {
        id: 'flow-ends',
        text: 'Say how the journey can end, well or not',
        fact: 'outcomes',
        way: 'flow',
      },
    ],
  },
  {
    title: 'Feelings',
    items: [
      {
        id: 'feelings-draw',
        text: 'Draw how customers feel from step to step',
        fact: 'feelings',
        way: 'map',
      },
      {
        id: 'feelings-measure',
        text: 'Lay the measured feeling beside the assumed one',
        fact: 'feelingsMeasured',
        way: 'check',
      },
      {
        id: 'feelings-moments',
        text: 'Mark the moments at which much is decided',
        fact: 'moments',
        way: 'map',
      },
      { id: 'feelings-target', text: 'Draw how it should feel', fact: 'feelingTarget', way: 'map' },
    ],
  },
  {
    title: 'Feedback',
    items: [
      {
        id: 'feedback-ask',
        text: 'Ask customers directly where the map knows least',
        way: 'check',
        hint: 'The check lists where too few have spoken.',
      },
      {
        id: 'feedback-right',
        text: 'Correct what the evidence speaks against',
        fact: 'nothingWrong',
        way: 'check',
      },
    ],
  },
  {
    title: 'Colleagues',
    items: [
      {
        id: 'colleagues-invite',
        text: 'Invite marketing, sales, support and product',
        fact: 'colleagues',
        way: 'members',
      },
      {
        id: 'colleagues-workshop',
        text: 'Go through the map in a workshop',
        fact: 'workshop',
        way: 'workshop',
      },
      {
        id: 'colleagues-comments',
        text: 'Have it commented, and answer every comment',
        fact: 'allAnswered',
        way: 'comments',
      },
      {
        id: 'colleagues-responsible',
        text: 'Name who is responsible at each step, and what happens out of sight',
        fact: 'responsible',
        way: 'map',
      },
    ],
  },
  {
    title: 'Changes',
    items: [
      {
        id: 'changes-plan',
        text: 'Draw the journey as it should be',
        fact: 'plan',
        way: 'journeys',
      },
      {
        id: 'changes-solutions',
        text: 'Write down the solutions, each with an owner and a day',
        fact: 'solutions',
        way: 'map',
      },
      {
        id: 'changes-small',
        text: 'Try each with a few customers first, and widen it step by step',
      },
    ],
  },
  {
    title: 'KPIs',
    items: [
      {
        id: 'kpis-choose',
        text: 'Choose the numbers that will show whether it worked',
        fact: 'metrics',
        hint: 'Such as conversion, satisfaction, time to solve, customers who stay. Few, and each with a target.',
        way: 'metrics',
      },
      {
        id: 'kpis-map',
        text: 'Put them on the map, at the steps that they measure',
        fact: 'metricsOnMap',
        way: 'map',
      },
      {
        id: 'kpis-before',
        text: 'Keep a version of the map before the change',
        fact: 'namedVersion',
        way: 'versions',
      },
    ],
  },
  {
    title: 'Iterate',
    items: [
      {
        id: 'iterate-cadence',
        text: 'Say how often the map is checked against new evidence',
        fact: 'cadence',
        way: 'brief',
      },
      {
        id: 'iterate-renew',
        text: 'Take in new data, and accept what has changed',
        fact: 'renewed',
        way: 'rediscovery',
      },
      {
        id: 'iterate-next',
        text: 'Begin the next journey with what you have learned',
        fact: 'nextJourney',
        way: 'journeys',
      },
    ],
  },
  {
    title: 'Communicate',
    items: [
      {
        id: 'communicate-live',
        text: 'Say that the map is live, so that people know what to go by',
        fact: 'isLive',
        way: 'brief',
      },
      {
        id: 'communicate-views',
        text: 'Keep a view for each audience: the board, the team, the shop',
        fact: 'savedViews',
        way: 'map',
      },
      {
        id: 'communicate-tell',
        text: 'Tell the journey as a story to those who decide',
        way: 'story',
      },
    ],
  },
  {
    title: 'Empower',
    items: [
      {
        id: 'empower-front',
        text: 'Give everybody who meets customers a link to read the map',
        way: 'members',
      },
      {
        id: 'empower-back',
        text: 'Ask the front line what the map gets wrong',
        fact: 'commented',
        way: 'comments',
      },
      {
        id: 'empower-act',
        text: 'Agree what they may do on their own when they meet a pain point',
      },
    ],
  },
]
