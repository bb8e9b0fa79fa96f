export const words = {
  noNumber: 'That is no number.',
  people: 'As people see it',
  ends: { low: 'at least', value: 'likely', high: 'at most' },
  of: (score: string, end: string) => `${score}, ${end}`,
  take: (score: string) => `Take away what people say of ${score.toLowerCase()}`,
  /** What a score can be, as people write it. */
  scales: {
    reach: 'a number, not less than 0',
    effort: 'a number, not less than 0',
    impact: 'between 0 and 3',
    confidence: 'between 0 and 100 %',
  } as Readonly<Record<string, string>>,
  refused: (score: string, scale: string, text: string) =>
    `${score} is ${scale}; ${text} is not taken.`,
} as const
