/** Formulas that people know by name; all are written in the language of one’s own ones. */
export const readyFormulas = {
  rice: 'reach × impact × confidence ÷ effort',
  ice: 'impact × confidence × feasibility',
  value: 'reach × impact ÷ effort',
  need: 'importance + max(importance − satisfaction, 0)',
  severity: 'reach × severity',
  loss: 'loss',
  neglect: 'significance × (6 − satisfaction)',
  mood: 'reach × (2 − feeling)',
  aching: 'significance × pains',
} as const
export type ReadyFormula = keyof typeof readyFormulas
