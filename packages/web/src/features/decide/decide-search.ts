/** What the address of the ranking says; what is left out is as usual. */
export interface DecideSearch {
  readonly of?: string | undefined
  readonly view?: string | undefined
  /** A ready formula, or `own` with `formula`. */
  readonly by?: string | undefined
  readonly formula?: string | undefined
  readonly q?: string | undefined
  readonly journey?: string | undefined
  readonly persona?: string | undefined
  readonly tag?: string | undefined
  readonly owner?: string | undefined
  readonly status?: string | undefined
  /** Of the matrix. */
  readonly x?: string | undefined
  readonly y?: string | undefined
  /** Of what changed: how far back. */
  readonly since?: string | undefined
  /** A saved view. */
  readonly saved?: string | undefined
}

const fields = [
  'of',
  'view',
  'by',
  'formula',
  'q',
  'journey',
  'persona',
  'tag',
  'owner',
  'status',
  'x',
  'y',
  'since',
  'saved',
] as const satisfies readonly (keyof DecideSearch)[]

export function decideSearch(search: Record<string, unknown>): DecideSearch {
  return Object.fromEntries(
    fields.flatMap((field) =>
      typeof search[field] === 'string' && search[field] !== '' ? [[field, search[field]]] : [],
    ),
  )
}
