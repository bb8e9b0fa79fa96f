import {
  type Estimate,
  estimateProblem,
  recordFields,
  type RecordType,
  type WorkspaceRecord,
} from '@desirepath/core'
import { ProblemError } from '../http/problem.ts'

type Fields = Readonly<Record<string, unknown>>

/** Refuses numbers that cannot be: an estimate outside its range or its scale, a share beyond all, a cost below nothing. */
export function requireRanges(type: RecordType, fields: object): void {
  const given = fields as Fields
  for (const { name, form } of recordFields(type)) {
    const value = given[name]
    if (value == null) continue
    if (form === 'estimate') refuse(`body.${name}`, estimateProblem(name, value as Estimate))
    if (form === 'money') refuse(`body.${name}`, moneyProblem(name, value as Money))
  }
  if (type === 'solution') requireShares((given as Partial<Solution>).changes ?? [])
}

type Solution = WorkspaceRecord<'solution'>
type Money = NonNullable<Solution['cost']>

/** A return may be a loss. */
function moneyProblem(name: string, { amount }: Money): string | null {
  return name === 'cost' && amount < 0 ? 'a cost is not less than nothing' : null
}

function requireShares(changes: Solution['changes']): void {
  for (const [at, { leave }] of changes.entries())
    if (leave !== null)
      // A share, as confidence is one.
      refuse(`body.changes.${at}.leave`, estimateProblem('confidence', leave))
}

function refuse(path: string, message: string | null): void {
  if (message === null) return
  throw new ProblemError('invalid-input', `${path}: ${message}`, { errors: [{ path, message }] })
}
