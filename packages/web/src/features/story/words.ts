export const words = {
  story: 'The journey in sentences',
  findings: 'What was found',
  rank: 'Rank',
  what: 'What',
  kind: 'Kind',
  where: 'Where',
  hit: 'Customers',
  cost: 'Cost or gain',
  interval: '95 % interval',
  evidence: 'Evidence',
  none: 'Nothing was found that the data can prove.',
  types: {
    painPoint: 'Pain point',
    delight: 'Delight',
    opportunity: 'Opportunity',
    solution: 'Solution',
  },
} as const
