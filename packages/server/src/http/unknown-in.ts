import type { z } from 'zod'

/** A field that a schema does not have. */
interface Unknown {
  readonly path: readonly (string | number)[]
  readonly name: string
  /** What stands there instead. */
  readonly known: readonly string[]
}

/** What zod says of a schema, as far as this file asks. */
interface Def {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly element?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly discriminator?: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly catchall?: z.ZodType
}

type Fields = Readonly<Record<string, unknown>>

/** Fields at any depth that parsing by the schema would drop without a word, from above. */
export function unknownIn(
  schema: z.ZodType,
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly Unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const def = schema.def as unknown as Def
  const inner = def.innerType ?? def.in
  if (inner !== undefined) return unknownIn(inner, value, path)
  if (def.options !== undefined) return unknownInUnion(def, value, path)
  if (Array.isArray(value))
    return value.flatMap((each, i) => {
      const of = def.element ?? def.items?.[i]
      return of === undefined ? [] : unknownIn(of, each, [...path, i])
    })
  const fields = value as Fields
  if (def.shape !== undefined) return unknownInObject(def.shape, fields, { path, def })
  const of = def.valueType
  if (of === undefined) return []
  return Object.entries(fields).flatMap(([name, each]) => unknownIn(of, each, [...path, name]))
}

function unknownInObject(
  shape: Readonly<Record<string, z.ZodType>>,
  fields: Fields,
  { path, def }: { readonly path: readonly (string | number)[]; readonly def: Def },
): readonly Unknown[] {
  const known = Object.keys(shape)
  return Object.entries(fields).flatMap(([name, each]) => {
    if (Object.hasOwn(shape, name)) return unknownIn(shape[name]!, each, [...path, name])
    return def.catchall === undefined ? [{ path, name, known }] : []
  })
}

/** Of several shapes, the one that is meant: by its discriminator, or else the one that fits best. */
function unknownInUnion(
  { options = [], discriminator }: Def,
  value: object,
  path: readonly (string | number)[],
): readonly Unknown[] {
  const fitting = options.filter((option) =>
    discriminator === undefined
      ? option.safeParse(value).success
      : fits(option, discriminator, (value as Fields)[discriminator]),
  )
  const found = fitting.map((option) => unknownIn(option, value, path))
  return found.toSorted((a, b) => a.length - b.length)[0] ?? []
}

function fits(option: z.ZodType, discriminator: string, said: unknown): boolean {
  const { shape } = option.def as unknown as Def
  return shape?.[discriminator]?.safeParse(said).success ?? false
}
