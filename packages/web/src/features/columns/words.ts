export const words = {
  button: 'Columns',
  title: 'Columns of this list',
  hint: 'Chosen columns stand in this order. They stay as you leave them, and saved views and exports have them.',
  shown: 'Shown',
  more: 'More',
  show: (title: string) => `Show ${title}`,
  hide: (title: string) => `Hide ${title}`,
  usual: 'As usual',
  close: 'Close',
  yes: 'yes',
} as const
