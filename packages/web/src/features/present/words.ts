export const words = {
  present: 'Present',
  name: 'Presentation',
  whole: 'The whole journey',
  at: (at: number, all: number) => `${at} of ${all}`,
  next: 'Next stage',
  previous: 'Stage before',
  end: 'End the presentation',
} as const
