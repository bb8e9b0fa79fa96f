export const words = {
  why: 'Filters, order and grouping of this list, to be found again under this name.',
  whyOwn:
    'Filters, order and grouping of this list, to be found again under this name; for you alone, as you are here to read.',
  onlyMe: 'Only for me',
  onlyMeNote: 'others do not see this view',
  saved: (name: string) => `“${name}” is saved.`,
  updated: (name: string) => `“${name}” is updated.`,
  missing: 'There is no such saved view any more. You see the list as the address says.',
} as const
