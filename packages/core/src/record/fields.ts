import type { z } from 'zod'
import type { RecordType } from './kinds.ts'
import { recordShapes } from './record.ts'

/** How the values of a field are written in the cell of a table. */
export type FieldForm =
  | 'text'
  | 'choice'
  | 'number'
  | 'grade'
  | 'flag'
  | 'date'
  | 'list'
  | 'pairs'
  | 'estimate'
  | 'money'
  | 'json'

/** A field of a record as a column of a table. */
export interface RecordField {
  readonly name: string
  readonly title: string
  readonly form: FieldForm
  /** What a choice may be; empty for other forms. */
  readonly choices: readonly string[]
  /** Of pairs: the names of the two halves. */
  readonly halves: readonly [string, string]
}

/** The fields of a type in the order in which its schema has them. */
export function recordFields(type: RecordType): RecordField[] {
  const shape = recordShapes[type].schema.shape as Readonly<Record<string, z.ZodType>>
  return Object.entries(shape).map(([name, schema]) => fieldOf(name, schema))
}

/** What zod says of a schema, as far as this file asks. */
interface Def {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly entries?: Readonly<Record<string, string>>
  readonly shape?: Readonly<Record<string, z.ZodType>>
}

function fieldOf(name: string, schema: z.ZodType): RecordField {
  const def = bare(schema)
  const halves = halvesOf(def)
  return {
    name,
    title: titleOf(name),
    form: halves === null ? formOf(name, def) : 'pairs',
    choices: Object.values(def.entries ?? {}),
    halves: halves ?? ['', ''],
  }
}

function bare(schema: z.ZodType): Def {
  const def = schema.def as unknown as Def
  return def.type === 'nullable' && def.innerType ? bare(def.innerType) : def
}

const grades = new Set([
  'severity',
  'strength',
  'feasibility',
  'importance',
  'satisfaction',
  'significance',
  'ease',
  'effectiveness',
])

function formOf(name: string, def: Def): FieldForm {
  switch (def.type) {
    case 'string':
      return name === 'due' ? 'date' : 'text'
    case 'enum':
      return 'choice'
    case 'number':
      return grades.has(name) ? 'grade' : 'number'
    case 'boolean':
      return 'flag'
    case 'array':
      return def.element !== undefined && bare(def.element).type === 'string' ? 'list' : 'json'
    default:
      return objectForm(Object.keys(def.shape ?? {}))
  }
}

function objectForm(keys: readonly string[]): FieldForm {
  const has = (...names: readonly string[]) =>
    keys.length === names.length && names.every((name) => keys.includes(name))
  if (has('value', 'low', 'high')) return 'estimate'
  return has('amount', 'currency') ? 'money' : 'json'
}

/** A list of objects with a name and one thing more is written “name: value”. */
function halvesOf(def: Def): readonly [string, string] | null {
  if (def.type !== 'array' || def.element === undefined) return null
  const keys = Object.keys(bare(def.element).shape ?? {})
  const [first, second] = keys
  return keys.length === 2 && first === 'name' && second !== undefined ? [first, second] : null
}

/** As pages call them, where that is not the field’s own name. */
const titles: Readonly<Record<string, string>> = {
  title: 'Name',
  isDraft: 'Draft',
  isFocus: 'In focus',
  form: 'Kind',
  extra: 'Further fields',
  channelId: 'Channel',
}

/** `painPoints` → “Pain points”. */
function titleOf(name: string): string {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return titles[name] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
