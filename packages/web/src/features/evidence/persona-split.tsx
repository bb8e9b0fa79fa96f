import styles from './evidence.module.css'
import { useEvidenceSearch } from './evidence-search.ts'
import { usePersonaCounts } from './queries.ts'
import { Bars } from './split-bars.tsx'
import { words } from './words.ts'

/** By whom it is said: by the customers that a persona stands for, and by what people say speaks for it. */
export function PersonaSplit() {
  const { filters, change } = useEvidenceSearch()
  const { persona, ...rest } = filters
  const { data } = usePersonaCounts(rest)
  if (data === undefined) return null
  const parts = data.items.filter(({ value, n }) => n > 0 || value === persona)
  return (
    <>
      <Bars
        title={words.split.persona}
        parts={parts.map(({ value, title, n }) => ({
          value,
          label: title,
          n,
          isOn: value === persona,
        }))}
        onPress={(value) =>
          change((now) => ({ persona: value === now.persona ? undefined : value }), {
            replace: true,
          })
        }
      />
      {!data.isWhole && <p className={styles.note}>{words.personasNeedJourney}</p>}
    </>
  )
}
