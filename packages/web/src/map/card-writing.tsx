import { CardEditor, type CardEditorProps } from '../editing/card-editor.tsx'
import type { CardAction } from '../editing/card-slash.tsx'
import { usePeople } from '../features/comments/people.ts'
import { cardActions } from './card-actions.ts'
import type { CardDesk } from './card-desk.ts'
import type { CellRef } from './cell-grid.ts'

/** The words of a card while they are written; after a slash, whatever else can be done with it. */
export function CardWriting({
  desk,
  cell,
  ...props
}: Omit<CardEditorProps, 'actions' | 'people' | 'nameOf'> & {
  readonly desk: CardDesk
  readonly cell: CellRef
}) {
  const actions = (isBlank: boolean) =>
    besideWriting(desk, { cell, cardId: isBlank ? null : props.cardId })
  const { others, nameOf } = usePeople()
  const people = others.flatMap(({ id, ...each }) => (id === null ? [] : [{ id, ...each }]))
  return <CardEditor {...props} {...{ actions, people, nameOf }} />
}

/** A card that says nothing yet goes when its writing ends: then its cell is meant. */
function besideWriting(
  desk: CardDesk,
  aim: { readonly cell: CellRef; readonly cardId: string | null },
): readonly CardAction[] {
  const all = () => cardActions(desk, aim)?.actions ?? []
  return all()
    .filter(({ keys, narrows }) => keys !== 'F2' && keys !== 'Enter' && narrows === undefined)
    .map(({ label, icon, isChoice }) => ({
      label,
      icon,
      isLater: isChoice === true,
      // Of the card as it is then: its words are without the command.
      run: () =>
        all()
          .find((each) => each.label === label)
          ?.run(),
    }))
}
