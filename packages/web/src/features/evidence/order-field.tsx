import { SelectInput } from '../../ui/panel.tsx'
import styles from './evidence.module.css'
import { useEvidenceSearch } from './evidence-search.ts'
import { orderOf, useSplits } from './queries.ts'
import { words } from './words.ts'

/** In which order the evidence stands; only where there is something that reached people. */
export function OrderField() {
  const { search, filters, change } = useEvidenceSearch()
  const mentions = useSplits({ ...filters, source: undefined }).data?.source ?? []
  const isAsked = search.sort !== undefined
  if (!isAsked && !mentions.some(({ value }) => value === 'mention')) return null
  return (
    <SelectInput
      className={styles.order}
      aria-label={words.order}
      value={orderOf(search.sort)}
      onChange={({ target }) =>
        change({ sort: target.value === 'newest' ? undefined : target.value }, { replace: true })
      }
    >
      {(['newest', 'reach', 'engagement'] as const).map((order) => (
        <option key={order} value={order}>
          {words.orders[order]}
        </option>
      ))}
    </SelectInput>
  )
}
