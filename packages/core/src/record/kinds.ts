/** What lives in the workspace and can stand on many maps; each type's name in addresses. */
export const recordNouns = {
  persona: 'personas',
  touchpoint: 'touchpoints',
  channel: 'channels',
  painPoint: 'pain-points',
  delight: 'delights',
  opportunity: 'opportunities',
  solution: 'solutions',
  resource: 'resources',
  metric: 'metrics',
} as const
export type RecordType = keyof typeof recordNouns
export type RecordNoun = (typeof recordNouns)[RecordType]

export const recordTypes = Object.keys(recordNouns) as readonly RecordType[]
