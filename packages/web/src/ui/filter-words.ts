export const filterWords = {
  any: 'any',
  clear: 'Show all again',
  more: (set: number) => (set === 0 ? 'More filters' : `More filters (${set})`),
  moreTitle: 'More filters',
  close: 'Close',
  fold: (set: number) => (set === 0 ? 'Filters' : `Filters (${set})`),
} as const
