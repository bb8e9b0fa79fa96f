import styles from './records.module.css'
import { words } from './words.ts'

/** The head of a column of boxes: chooses every row that is shown, or none. */
export function ChooseAll({
  ids,
  chosen,
  onChoose,
}: {
  readonly ids: readonly string[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (id: string, isChosen: boolean) => void
}) {
  const isAll = ids.every((id) => chosen.has(id))
  return (
    <th scope="col" className={styles.pick}>
      <input
        type="checkbox"
        aria-label={words.chooseAll}
        checked={isAll}
        onChange={() => {
          for (const id of ids) onChoose(id, !isAll)
        }}
      />
    </th>
  )
}
