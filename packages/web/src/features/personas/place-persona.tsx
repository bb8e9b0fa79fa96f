import type { Journey } from '@desirepath/core'
import { useEditor } from '../../editing/live.tsx'
import { LinkChoice } from '../records/link-choice.tsx'
import { words } from './words.ts'

/** Puts a persona of the workspace on a map, drawn or from data. */
export function PlacePersona({
  journey: { personas },
  onClose,
  onPlaced,
}: {
  readonly journey: Pick<Journey, 'personas'>
  readonly onClose: () => void
  readonly onPlaced: (id: string) => void
}) {
  const editor = useEditor()
  return (
    <LinkChoice
      title={words.placeTitle}
      type="persona"
      without={personas.map(({ id }) => id)}
      onClose={onClose}
      onChoose={(id, title) => {
        onClose()
        // What the workspace says besides comes with the next saving.
        editor?.placePersona({ id, title, isDraft: false })
        onPlaced(id)
      }}
    />
  )
}
