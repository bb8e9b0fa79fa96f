export const filterWords = {
  any: 'any',
  clear: 'Show all again',
  fold: (set: number) => (set === 0 ? 'Filters' : `Filters (${set})`),
} as const
