/** What opportunities, pain points and touchpoints are ranked by. */
export const scoreNames = [
  'reach',
  'impact',
  'confidence',
  'effort',
  'feasibility',
  'importance',
  'satisfaction',
  'severity',
  'loss',
  'significance',
  'ease',
  'effectiveness',
  'feeling',
  'pains',
] as const
export type ScoreName = (typeof scoreNames)[number]

/** The least and the most that a score can be; no draw leaves it. */
export const scoreEnds: Readonly<Record<ScoreName, readonly [number, number]>> = {
  reach: [0, Infinity],
  impact: [0, 3],
  confidence: [0, 1],
  effort: [0, Infinity],
  feasibility: [1, 5],
  importance: [1, 5],
  satisfaction: [1, 5],
  severity: [1, 5],
  loss: [0, Infinity],
  significance: [1, 5],
  ease: [1, 5],
  effectiveness: [1, 5],
  feeling: [-2, 2],
  pains: [0, Infinity],
}
