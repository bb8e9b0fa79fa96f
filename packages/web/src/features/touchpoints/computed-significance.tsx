import { GradeDots } from './grade-dots.tsx'
import { useFigures } from './queries.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** What the significance of a touchpoint is computed to be, beside what people judge. */
export function ComputedSignificance({ id }: { readonly id: string }) {
  const significance = useFigures().byId.get(id)?.significance ?? null
  if (significance === null) return null
  return (
    <span className={styles.computedBeside}>
      <GradeDots grade={significance} isComputed label={words.computed(significance)} />
      {words.computed(significance)}
    </span>
  )
}
