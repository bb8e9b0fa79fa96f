import { formatCount } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import rows from '../../ui/acted-rows.module.css'
import { Button } from '../../ui/button.tsx'
import { useInspector } from '../inspector/context.ts'
import inspectorStyles from '../inspector/inspector.module.css'
import { Section } from '../inspector/parts.tsx'
import { Quote } from '../inspector/quotes.tsx'
import { type ListedEvidence, useEvidenceList, useSplits } from './queries.ts'
import { hereWords as words, words as listWords } from './words.ts'

const AddDialog = lazy(async () => ({ default: (await import('./add-dialog.tsx')).AddDialog }))

/** So many are shown beside the map; the library has the others. */
const SHOWN = 3

/** What people wrote down by hand and put at a step, and a way to write down more. */
export function PutHere({ stepId }: { readonly stepId: string }) {
  const { journey } = useInspector()
  const mayEdit = useEditor() !== null
  const [isWriting, setIsWriting] = useState(false)
  const filters = { journey: journey.id, step: stepId, byHand: 'some' }
  const n = useSplits(filters).data?.n ?? 0
  const items = useEvidenceList(filters, 'newest').data?.pages.flatMap((page) => page.items) ?? []
  if (!mayEdit && n === 0) return null
  return (
    <Section title={n === 0 ? words.title : words.titleOf(formatCount(n))}>
      <ul className={inspectorStyles.quotes}>
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.id}>
            <Quote item={quoteOf(item)} />
          </li>
        ))}
      </ul>
      <span className={rows.acts}>
        {mayEdit && (
          <Button size="small" icon={Plus} onClick={() => setIsWriting(true)}>
            {words.write}
          </Button>
        )}
        {n > 0 && (
          <Link to="/evidence" search={filters}>
            {words.inLibrary}
          </Link>
        )}
      </span>
      {isWriting && (
        <Suspense>
          <AddDialog
            begun={{
              source: 'interview',
              title: '',
              customer: '',
              place: { journeyId: journey.id, stepId },
            }}
            onAdded={() => {}}
            onClose={() => setIsWriting(false)}
          />
        </Suspense>
      )}
    </Section>
  )
}

function quoteOf({ text, title, at, language, source, score, customer }: ListedEvidence) {
  return { text: text ?? title, at, language, source: listWords.sources[source], score, customer }
}
