import { z } from 'zod'

interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly minLength?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly pattern?: string
  readonly format?: string
}

/** The least that a schema takes: required fields only, the first of several choices. */
export function anyInput(schema: z.ZodType): unknown {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return valueOf(whole, whole)
}

function valueOf(schema: JsonSchema, whole: JsonSchema): unknown {
  if (schema.$ref !== undefined)
    return valueOf(whole.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? whole, whole)
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0]
  if (choice) return valueOf(choice, whole)
  return plainValue(schema, whole)
}

function plainValue(schema: JsonSchema, whole: JsonSchema): unknown {
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          valueOf(schema.properties?.[name] ?? {}, whole),
        ]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => valueOf(schema.items ?? {}, whole))
    case 'integer':
    case 'number':
      return schema.exclusiveMinimum === undefined
        ? (schema.minimum ?? 1)
        : schema.exclusiveMinimum + 1
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return textOf(schema)
  }
}

function textOf({ format, minLength = 1 }: JsonSchema): string {
  if (format === 'date-time') return '2026-01-01T00:00:00Z'
  if (format === 'date') return '2026-01-01'
  if (format === 'uri') return 'https://example.org/'
  if (format === 'email') return 'a@example.org'
  return 'x'.repeat(Math.max(1, minLength))
}
