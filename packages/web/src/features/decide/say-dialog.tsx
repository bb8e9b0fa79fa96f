import type { Estimate, ScoreName } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { Dialog } from '../../ui/dialog.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { nounOf } from '../records/kinds.ts'
import { useChangeRecord } from '../records/queries.ts'
import styles from './decide.module.css'
import type { Kind, Priority } from './queries.ts'
import { typeOfKind } from './ranked.ts'
import { ScoreLine } from './score-line.tsx'
import { words } from './words.ts'

/** The scores of one thing that the ranking needs, to be said without leaving it; the ranking follows at once. */
export function SayDialog({
  item,
  kind,
  names,
  onClose,
}: {
  readonly item: Priority
  readonly kind: Kind
  readonly names: readonly ScoreName[]
  readonly onClose: () => void
}) {
  const type = typeOfKind[kind]
  const change = useChangeRecord(type, item.id)
  const notice = useNotice()
  const keep = (name: ScoreName, said: Estimate | number | null) =>
    change(
      { [name]: said },
      { onError: ({ message }) => notice({ text: message, timeout: 12_000 }) },
    )
  return (
    <Dialog open onClose={onClose} title={words.scoresOf(item.title)} className={styles.sayDialog}>
      <p className={styles.note}>{words.scoresHint}</p>
      <ul>
        {names.map((name) => (
          <ScoreLine
            key={name}
            name={name}
            {...item.scores[name]}
            mayEdit
            onKeep={(said) => keep(name, said)}
          />
        ))}
      </ul>
      <Link to="/$noun/$id" params={{ noun: nounOf(type), id: item.id }}>
        {words.openPage}
      </Link>
    </Dialog>
  )
}
