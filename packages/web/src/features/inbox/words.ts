export const words = {
  title: 'Inbox',
  unread: (n: number) => (n === 0 ? 'Inbox' : `Inbox, ${n} unread`),
  allRead: 'Mark all as read',
  emptyTitle: 'Nothing for you yet',
  empty:
    'When somebody mentions you with @, in a comment or a card, or answers where you have commented, it stands here.',
  failed: 'The inbox could not be read',
  reasons: { mention: 'mentions you', answer: 'answers you' },
  inCard: 'mentions you in a card',
  someone: 'Somebody',
  isNew: 'new',
} as const
