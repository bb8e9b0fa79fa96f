import { CircleDot, Ellipsis, MapPin, Minus, Trash2, Wrench } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import styles from './findings.module.css'
import type { Idea, IdeaActs } from './idea-acts.ts'
import { words } from './words.ts'

/** What is dragged when an idea is. */
export const IDEA = 'application/x-desirepath-idea'

/** A sticky note: an idea, its dots, and what becomes of it. */
export function IdeaNote({
  idea,
  groups,
  acts,
  mayEdit,
}: {
  readonly idea: Idea
  readonly groups: readonly string[]
  readonly acts: IdeaActs
  readonly mayEdit: boolean
}) {
  const { id, text, by, votes, group } = idea
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
    event.preventDefault()
    acts.shift(idea, event.key === 'ArrowRight' ? 1 : -1)
  }
  return (
    <li>
      <div
        className={styles.note}
        draggable={mayEdit}
        onDragStart={(event) => event.dataTransfer.setData(IDEA, id)}
      >
        <p dir="auto">{text}</p>
        {by !== '' && <small dir="auto">{words.by(by)}</small>}
        <span className={styles.noteActs}>
          {mayEdit ? (
            <button
              type="button"
              className={styles.dots}
              data-idea={id}
              aria-label={`${words.vote(text)}: ${words.dots(votes)}`}
              onClick={() => acts.vote(id, 1)}
              onKeyDown={onKeyDown}
            >
              <CircleDot size={13} aria-hidden /> {votes}
            </button>
          ) : (
            <span>{words.dots(votes)}</span>
          )}
          {mayEdit && votes > 0 && (
            <IconButton
              icon={Minus}
              size="small"
              label={words.unvote(text)}
              onClick={() => acts.vote(id, -1)}
            />
          )}
          {mayEdit && groups.length > 1 && (
            <SelectInput
              aria-label={words.group(text)}
              value={group}
              onChange={({ target }) => acts.put(id, target.value)}
            >
              {groups.map((each) => (
                <option key={each} value={each}>
                  {each === '' ? words.ungrouped : each}
                </option>
              ))}
            </SelectInput>
          )}
          {mayEdit && (
            <Menu trigger={<IconButton icon={Ellipsis} size="small" label={words.idea(text)} />}>
              <MenuItem icon={Wrench} onSelect={() => acts.toSolution(idea)}>
                {words.toSolution}
              </MenuItem>
              <MenuItem icon={MapPin} onSelect={() => acts.toTouchpoint(idea)}>
                {words.toTouchpoint}
              </MenuItem>
              <MenuItem icon={Trash2} danger onSelect={() => acts.remove(idea)}>
                {words.takeIdea}
              </MenuItem>
            </Menu>
          )}
        </span>
      </div>
    </li>
  )
}
