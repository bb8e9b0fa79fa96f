export const words = {
  title: 'Trends and competitors',
  none: 'Nothing noted here yet: what changes around your customers, what rivals do, what becomes possible.',
  write: 'Write a note',
  fromLibrary: 'Place one from the library',
  step: 'At the step',
  opportunity: 'Make an opportunity from it',
  opportunityOf: (title: string) => `Make an opportunity from “${title}”`,
  inLibrary: 'In the library',
  read: 'Read it there',
  noSource:
    'Nobody has said where this is from. Write it down with its source to make something of it.',
  placed: 'Placed on the map.',
} as const
