const scales = { nps: 'NPS', csat: 'CSAT', ces: 'CES', rating: 'Rating' } as const

interface ScaleCount {
  readonly kind: keyof typeof scales
  readonly min: number
  readonly max: number
  readonly n: number
}

/** What the screens of metrics say. */
export const words = {
  source: 'Where its values come from',
  byHand: 'Entered by hand',
  from: 'From',
  figureOf: 'A figure of a journey',
  ofAnswers: 'Answers on a scale: NPS, CSAT, CES, ratings',
  noAnswers:
    'Nobody has answered on a scale yet. Bring in a survey or reviews, to a journey or to the evidence library.',
  scale: 'Scale',
  scaleOf: ({ kind, min, max, n }: ScaleCount) =>
    `${scales[kind]} ${min} to ${max} (${n.toLocaleString('en')} ${n === 1 ? 'answer' : 'answers'})`,
  by: 'A value for each',
  periods: { day: 'day', week: 'week', month: 'month' },
  givenIn: 'Given in',
  wholeWorkspace: 'The whole workspace',
  noJourney: 'The evidence library alone',
  anyStep: 'Any step',
  kind: 'Kind of source',
  anyKind: 'Any kind',
  anyFile: 'Any file or survey',
  question: 'Question or column',
  anyQuestion: 'All answers',
  saysThere: (name: string) => `${name} says`,
  values: 'Values with their intervals and answers',
  heads: { day: 'Day', week: 'Week', month: 'Month' },
  interval: '95 % interval',
  answers: 'Answers',
  counted: 'n',
  noInterval: 'too few answers',
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  seeAnswers: (n: number, at: string) => `${n.toLocaleString('en')}: see the answers from ${at} on`,
  allValues: (n: number) => `All ${n} values`,
  newestOnly: 'The newest only',
  toAnswers: 'See all these answers',
  undated: (n: number) =>
    `${n.toLocaleString('en')} ${n === 1 ? 'answer has' : 'answers have'} no date and ${n === 1 ? 'stands' : 'stand'} at no point.`,
  how: {
    nps: 'NPS: the share of 9–10 minus that of 0–6; interval by adjusted Wald.',
    csat: 'CSAT: the share of satisfied answers, 4–5 of 5; Wilson’s interval.',
    ces: 'CES: the mean on its scale, with a t interval.',
    rating: 'The mean rating on its scale, with a t interval.',
  },
  figure: 'Figure',
  at: 'At',
  figures: {
    conversion: 'Conversion: the share that succeeds',
    reach: 'Reach: the share that comes to a step',
    leave: 'Leave: the share that goes no further',
    repeat: 'Repeat: the share that comes back to a step',
    emotion: 'Feeling at a step, −2 to +2',
    touchpoint: 'Reach of a touchpoint',
  },
  noSteps: 'This journey has no steps yet, so nothing can be measured on it.',
  chart: 'Over time',
  loading: 'The values are being counted …',
  none: 'No values yet. Choose a figure of a journey, what customers answer or what they do, or enter them below.',
  failed: 'The values could not be counted.',
  few: (n: number, needed: number) =>
    `${n} of ${needed} values: too few to say what is normal and what is not.`,
  fewAnswers: 'too few answers to tell',
  /** Of weeks or months, how many rest on too few answers. */
  manyFew: (n: number, of: number, fewest: number, by: string) =>
    `${n} of ${of} ${by}s ${n === 1 ? 'has' : 'have'} fewer than ${fewest} answers: hollow points, which tell nothing.${
      by === 'month' ? '' : ` Take ${by === 'day' ? 'weeks or months' : 'months'} to see more.`
    }`,
  fewSince: (n: number, needed: number, mark: string) =>
    `${n} of ${needed} values since “${mark}”: too few to say what is normal now.`,
  marks: 'Marked changes',
  marksHint:
    'From the day of a known change on, the limits are those of what came after it. Mark only what was really changed: limits that move for no reason hide what they should show.',
  addMark: 'Mark the change',
  newMarkDay: 'Day of the change',
  newMarkText: 'What was changed',
  newMarkHint: 'What was changed, e.g. new checkout',
  markDay: (text: string) => `Day of “${text}”`,
  markText: (at: string) => `What was changed on ${at}`,
  takeMark: (text: string) => `Take away “${text}”`,
  marked: (text: string) => `“${text}” is marked.`,
  changedMark: (text: string) => `“${text}” was changed.`,
  tookMark: (text: string) => `“${text}” was taken away.`,
  undo: 'Undo',
  beforeAll: 'before all values: it changes no limits',
  nothingSince: 'no values since',
  fewAround: 'too few values before or after it to compare',
  meanMoved: (before: string, after: string) => `mean ${before} before, ${after} after`,
  normal: (low: string, high: string) => `normal: ${low} to ${high}`,
  newest: (value: string, at: string) => `${value} on ${at}`,
  weekOf: (value: string, at: string) => `${value} in the week of ${at}`,
  /** Months begin on their first day. */
  monthOf: (value: string, at: string) => `${value} in ${at.replace(/^1 /, '')}`,
  interval95: (low: string, high: string) => `95 %: ${low} to ${high}`,
  n: (n: string) => `n = ${n}`,
  target: (value: string) => `target ${value}`,
  met: 'met',
  missed: 'missed',
  signals: (n: number) =>
    n === 0
      ? 'Nothing tells of a change: what moves is noise.'
      : n === 1
        ? 'One value tells of a change.'
        : `${n} values tell of a change.`,
  rules: {
    outside: 'outside the limits',
    eightOnOneSide: 'the eighth in a row on one side of the mean',
    threeOfFour: 'three of four nearer the limit than the mean',
  },
  method: {
    xmr: 'Limits: mean ± 2.66 mean moving ranges (XmR chart).',
    laney: 'The limits are wider where fewer were counted (Laney p′ chart).',
  },
  series: 'Values by hand',
  measuredElse: 'The chart shows what is computed. Values entered here are kept.',
  columns: { at: 'Date', value: 'Value', n: 'n', note: 'Note' },
  takeColumn: 'Take away',
  add: 'Add',
  date: 'Date',
  value: 'Value',
  count: 'n, where it counts something',
  note: 'Note, e.g. what was changed that day',
  take: (at: string) => `Take away ${at}`,
  valueOf: (at: string) => `Value of ${at}`,
  countOf: (at: string) => `n of ${at}`,
  noteOf: (at: string) => `Note of ${at}`,
  paste: 'Paste from a spreadsheet …',
  pasteTitle: 'Values from a spreadsheet',
  pasteHint:
    'A line each: date, value, and if you like n and a note. Dates as 2026-03-31 or 31.03.2026; a value of a date that is here already replaces it.',
  pasteLabel: 'Lines of the spreadsheet',
  pasteThese: (n: number) => (n === 1 ? 'Take 1 value' : `Take ${n} values`),
  wrong: (lines: readonly number[]) =>
    `${lines.length === 1 ? 'Line' : 'Lines'} ${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' …' : ''} cannot be read and would be left out: a date and a number are needed.`,
  cancel: 'Cancel',
  picture: (n: number, from: string, to: string) => `${n} values, from ${from} to ${to}`,
  open: 'Open the journey',
} as const
