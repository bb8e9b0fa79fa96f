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
  onChange,
}: {
  readonly owner: string | undefined
  readonly onChange: (owner: string | null) => void
}) {
  const mayEdit = useEditor() !== null
  const [isOpen, setOpen] = useState(false)
  if (!mayEdit && owner === '') return null
  return (
    <Section title={words.responsible}>
      {mayEdit ? (
        <button type="button" className={styles.chip} onClick={() => setOpen(true)}>
          {owner === '' ? words.noOwner : <OwnerChip owner={owner} />}
        </button>
      ) : (
        <OwnerChip owner={owner} />
      )}
      {isOpen && (
        <OwnerDialog count={1} current={owner} onChoose={onChange} onClose={() => setOpen(false)} />
      )}
    </Section>
  )
}
