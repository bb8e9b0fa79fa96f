import styles from './guide.module.css'
import { useTemplates } from './queries.ts'
import { words } from './words.ts'

/** Which checklists go before, with or after one. */
export function RelatedChoice({
  own,
  chosen,
  onChoose,
}: {
  readonly own: string | null
  readonly chosen: readonly string[]
  readonly onChoose: (ids: string[]) => void
}) {
  const others = useTemplates().data?.items.filter(({ id }) => id !== own) ?? []
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <fieldset className={styles.choice}>
      <legend>{words.related}</legend>
      {others.map(({ id, title }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span dir="auto">{title}</span>
        </label>
      ))}
    </fieldset>
  )
}
