import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { PanelProps } from './card-panels.tsx'
import { CardTagsField } from './card-tags-field.tsx'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'
import { focusCell } from './writing.ts'

/** Tags one card, or all that are marked; each change stands at once. */
export function TagsDialog({ desk, panel }: PanelProps<'tags'>) {
  const { cell, ids } = panel
  const close = () => {
    desk.open(null)
    focusCell(cell, ids[0])
  }
  return (
    <Dialog open leavesFocus onClose={close} title={cardWords.tags.title(ids.length)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          close()
        }}
      >
        <div>
          <CardTagsField cardIds={ids} />
        </div>
        <div className={styles.buttons}>
          <Button look="primary" type="submit">
            {cardWords.tags.done}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
