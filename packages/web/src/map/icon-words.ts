export const iconWords = {
  command: 'Icon …',
  title: 'Choose an icon',
  search: 'Search icons',
  list: 'Icons',
  found: (n: number) => (n === 1 ? '1 icon' : `${n.toLocaleString('en')} icons`),
  none: 'No icon is called that. Try a plainer word, such as “money” or “waiting”.',
  own: 'Use a picture of my own …',
  remove: 'Take the icon away',
  noPicture: 'This file is no picture that a browser can show. Choose an SVG, PNG, JPEG or WebP.',
  loading: 'Loading the icons',
} as const
