import type { ReactNode } from 'react'
import styles from './becomes-table.module.css'
import { SelectInput } from './panel.tsx'

const words = {
  holds: 'Holds',
  becomes: 'Becomes',
  becomesOf: (name: string) => `What “${name}” becomes`,
}

/** A row or column of a file, what it holds and what it shall become. */
export interface Becoming {
  readonly name: string
  /** Where it stands in the file. */
  readonly where?: string
  readonly samples: readonly string[]
  /** The option it has; `none` leaves it out. */
  readonly target: string
}

/** The rows or columns of a file with what they hold, and a choice for each of what it becomes. */
export function BecomesTable({
  caption,
  head,
  items,
  onChoose,
  children,
}: {
  readonly caption: string
  /** What one of them is called. */
  readonly head: string
  readonly items: readonly Becoming[]
  readonly onChoose: (at: number, target: string) => void
  /** The options of each choice. */
  readonly children: ReactNode
}) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{words.holds}</th>
          <th scope="col">{words.becomes}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ name, where, samples, target }, i) => (
          <tr key={i} data-left={target === 'none' || undefined}>
            <th scope="row" dir="auto" title={where}>
              {name}
            </th>
            <td dir="auto">{samples.join(' · ')}</td>
            <td>
              <SelectInput
                aria-label={words.becomesOf(name)}
                value={target}
                onChange={(event) => onChoose(i, event.target.value)}
              >
                {children}
              </SelectInput>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
