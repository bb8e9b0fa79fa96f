import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

/** What the address of the library says: a search, its filters, and the item that is open. */
export interface EvidenceSearch {
  readonly q?: string | undefined
  /** Several with commas between, as in the API. */
  readonly source?: string | undefined
  readonly language?: string | undefined
  readonly score?: string | undefined
  /** Of texts without a score: how they speak. */
  readonly polarity?: string | undefined
  readonly theme?: string | undefined
  readonly journey?: string | undefined
  readonly persona?: string | undefined
  readonly step?: string | undefined
  /** A finding of the journey. */
  readonly record?: string | undefined
  /** Tickets that a figure of the journey’s support counts; `by` a channel or team, of this `name`. */
  readonly support?: string | undefined
  readonly by?: string | undefined
  readonly name?: string | undefined
  readonly customer?: string | undefined
  /** Who said it in public. */
  readonly author?: string | undefined
  /** Only answers on a scale, as `nps:0:10`. */
  readonly scale?: string | undefined
  /** The file or survey it is from. */
  readonly file?: string | undefined
  /** A further column, and what stands in it. */
  readonly field?: string | undefined
  readonly fieldValue?: string | undefined
  /** `some` leaves out scores that came without words. */
  readonly words?: string | undefined
  /** `some` leaves only what people put on a map. */
  readonly byHand?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** `reach` or `engagement`; the newest first without. */
  readonly sort?: string | undefined
  readonly item?: string | undefined
  /** Where in the transcript of the item. */
  readonly second?: string | undefined
  /** A saved view. */
  readonly saved?: string | undefined
}

const filterFields = [
  'source',
  'language',
  'score',
  'polarity',
  'theme',
  'journey',
  'persona',
  'step',
  'record',
  'support',
  'by',
  'name',
  'customer',
  'author',
  'scale',
  'file',
  'field',
  'fieldValue',
  'words',
  'byHand',
  'from',
  'to',
] as const
type FilterField = (typeof filterFields)[number]

const fields = ['q', ...filterFields, 'sort', 'item', 'second', 'saved'] as const

/** The fields that an address may have, as strings. */
export function evidenceSearch(search: Record<string, unknown>): EvidenceSearch {
  return Object.fromEntries(
    fields.flatMap((field) =>
      typeof search[field] === 'string' && search[field] !== '' ? [[field, search[field]]] : [],
    ),
  )
}

export type EvidenceFilters = Pick<EvidenceSearch, 'q' | FilterField>

export const noFilters = Object.fromEntries(
  filterFields.map((field) => [field, undefined]),
) as Record<FilterField, undefined>

/** The search in the address, and how to change it. */
export function useEvidenceSearch() {
  const search = useSearch({ from: '/evidence' })
  const navigate = useNavigate()
  const change = useCallback(
    (
      changed: EvidenceSearch | ((now: EvidenceSearch) => EvidenceSearch),
      options: { readonly replace?: boolean } = {},
    ) =>
      void navigate({
        to: '/evidence',
        // The address may have changed since the screen was drawn.
        search: (old: EvidenceSearch) => ({
          ...old,
          ...(typeof changed === 'function' ? changed(old) : changed),
        }),
        replace: options.replace ?? false,
        resetScroll: false,
      }),
    [navigate],
  )
  const filters = useMemo(() => {
    // Links gather what others put to them; the server takes only what it knows.
    const { item: _, second: __, saved: ___, sort: ____, ...rest } = evidenceSearch({ ...search })
    return rest
  }, [search])
  const set = filterFields.filter((field) => search[field] !== undefined).length
  return { search, filters, set, change }
}

/** Puts a value into a list with commas, or takes it out. */
export function toggled(list: string | undefined, value: string): string | undefined {
  const values = list?.split(',') ?? []
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value]
  return next.length === 0 ? undefined : next.join(',')
}
