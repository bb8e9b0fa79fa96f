import { useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { OwnerChip } from '../../map/owner-chip.tsx'
import { OwnerDialog } from '../../map/owner-dialog.tsx'
import styles from './inspector.module.css'
import { Section } from './parts.tsx'
import { words } from './words.ts'

/** Who is responsible; nothing where one may only read and nobody is. */
export function OwnerSection({
  owner = '',
  count = 1,
  isMixed = false,
  onChange,
}: {
  readonly owner: string | undefined
  /** For how many cards. */
  readonly count?: number
  /** Whether they do not have the same. */
  readonly isMixed?: boolean
  readonly onChange: (owner: string | null) => void
}) {
  const mayEdit = useEditor() !== null
  const [isOpen, setOpen] = useState(false)
  if (!mayEdit && owner === '' && !isMixed) return null
  return (
    <Section title={words.responsible}>
      {mayEdit ? (
        <button type="button" className={styles.chip} onClick={() => setOpen(true)}>
          {owner === '' ? isMixed ? words.mixedOwners : words.noOwner : <OwnerChip owner={owner} />}
        </button>
      ) : isMixed ? (
        words.mixedOwners
      ) : (
        <OwnerChip owner={owner} />
      )}
      {isOpen && (
        <OwnerDialog
          count={count}
          current={owner}
          onChoose={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  )
}
