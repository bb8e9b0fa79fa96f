/** The six fields of an empathy map (after Dave Gray), in the order in which they are read. */
export const empathyFields = [
  'sees',
  'hears',
  'saysAndDoes',
  'thinksAndFeels',
  'pains',
  'gains',
] as const
export type EmpathyField = (typeof empathyFields)[number]
