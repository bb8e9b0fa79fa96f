import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../members/may.ts'
import { Button } from '../../ui/button.tsx'
import { BeginDialog } from './begin-dialog.tsx'
import styles from './guide.module.css'
import { type Template, useTemplates } from './queries.ts'
import { words } from './words.ts'

/** Checklists that go before, with, or after one; each is begun from here. */
export function Related({
  ids,
  journeyId,
}: {
  readonly ids: readonly string[]
  readonly journeyId: string | null
}) {
  const { data } = useTemplates()
  const mayBegin = useMay('POST /api/checklists')
  const [begun, setBegun] = useState<Template | null>(null)
  const related = data?.items.filter(({ id }) => ids.includes(id)) ?? []
  if (related.length === 0 || !mayBegin) return null
  return (
    <section className={styles.part} aria-labelledby="guide-related">
      <h2 id="guide-related">{words.related}</h2>
      <ul className={styles.related}>
        {related.map((template) => (
          <li key={template.id}>
            <Button
              icon={ListChecks}
              aria-label={words.beginNamed(template.title)}
              onClick={() => setBegun(template)}
            >
              {template.title}
            </Button>
          </li>
        ))}
      </ul>
      {begun !== null && (
        <BeginDialog
          from={{ template: begun.id, title: begun.title, journeyId }}
          onClose={() => setBegun(null)}
        />
      )}
    </section>
  )
}
