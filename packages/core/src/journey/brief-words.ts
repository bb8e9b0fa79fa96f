// Apart from the shape: whoever only shows a brief needs nothing that checks it.

/** How far a map has come as a tool, each including what stands before it. */
export const maturities = ['sketch', 'agreed', 'measured', 'steering'] as const
export const maturityWords: Readonly<Record<(typeof maturities)[number], string>> = {
  sketch: 'a sketch of what people think',
  agreed: 'agreed on by all concerned',
  measured: 'measured and kept up to date',
  steering: 'what decisions are taken with',
}

/** How long it takes until what the map plans is in place. */
export const implementTimes = ['days', 'weeks', 'quarter', 'halfYear', 'longer'] as const
export const implementTimeWords: Readonly<Record<(typeof implementTimes)[number], string>> = {
  days: 'a few days',
  weeks: 'some weeks',
  quarter: 'up to three months',
  halfYear: 'up to half a year',
  longer: 'more than half a year',
}
