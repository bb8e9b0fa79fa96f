import { Dialog } from '../ui/dialog.tsx'
import { Keys } from '../ui/keys.tsx'
import styles from './shell.module.css'
import { words } from './words.ts'

const groups: readonly {
  readonly title: string
  readonly rows: readonly (readonly [string, string])[]
}[] = [
  {
    title: 'Everywhere',
    rows: [
      ['Mod K', 'Search and commands'],
      ['?', 'This sheet'],
      ['G J', 'Go to journeys'],
      ['G N', 'Start from my data'],
      ['G I', 'Go to imports'],
    ],
  },
  {
    title: 'On the map',
    rows: [
      ['← → ↑ ↓', 'Move between cells and cards'],
      ['Home End', 'First and last step of the lane'],
      ['Ctrl Home', 'First cell'],
      ['Ctrl ← →', 'Next cell that holds something'],
      ['Enter', 'Open in the inspector'],
      ['Esc', 'Close the inspector'],
      ['/', 'Search on the map'],
      ['+ -', 'Zoom in and out'],
      ['0', 'Zoom to 100 %'],
      ['F', 'Fit the whole width'],
    ],
  },
]

/** Every shortcut, by where it works. */
export function Shortcuts({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}) {
  return (
    <Dialog open={open} onClose={onClose} title={words.shortcuts}>
      {groups.map((group) => (
        <section key={group.title} className={styles.shortcuts}>
          <h3>{group.title}</h3>
          <dl>
            {group.rows.map(([keys, what]) => (
              <div key={keys}>
                <dt>{what}</dt>
                <dd>
                  <Keys keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
