import type { Card } from '@desirepath/core'
import { useMemo } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { CardTagsField } from '../../map/card-tags-field.tsx'
import { Section } from './parts.tsx'
import { words } from './words.ts'

/** What a card is filed under; nothing where one may only read and there is none. */
export function TagsSection({ card }: { readonly card: Card }) {
  const editor = useEditor()
  const ids = useMemo(() => [card.id], [card.id])
  if (editor === null && card.tags === undefined) return null
  return (
    <Section title={words.tags}>
      <CardTagsField cardIds={ids} />
    </Section>
  )
}
