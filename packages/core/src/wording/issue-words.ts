import type { z } from 'zod'

/** What is wrong with a field, in words that say what to write instead. */
export function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return issue.expected === 'nonoptional'
      ? 'is missing'
      : `is missing; it is ${a(issue.expected)}`
  if (issue.code === 'invalid_type') return `must be ${a(issue.expected)}`
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((each) => JSON.stringify(each))
    return values.length === 1 ? `must be ${values[0]}` : `write one of ${values.join(', ')}`
  }
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
    return 'must not be empty'
  if (issue.code === 'too_small' && issue.origin === 'array')
    return issue.minimum === 1 ? 'must not be empty' : `needs ${issue.minimum} entries or more`
  if (issue.code === 'too_small' && isNumber(issue.origin))
    return `must be ${issue.inclusive === false ? `more than ${issue.minimum}` : `${issue.minimum} or more`}`
  if (issue.code === 'too_big' && isNumber(issue.origin))
    return `must be ${issue.inclusive === false ? `less than ${issue.maximum}` : `${issue.maximum} or less`}`
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `is too long; ${issue.maximum} characters at most`
  if (issue.code === 'too_big' && issue.origin === 'array')
    return `is too long; ${issue.maximum} entries at most`
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return 'write a day that there is, as 2026-03-31'
  if (issue.code === 'invalid_format' && issue.format === 'datetime')
    return 'write a moment as 2026-03-31T08:00:00Z'
  return issue.message
}

function a(what: string): string {
  return `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
}

function isNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int'
}
