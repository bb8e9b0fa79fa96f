import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import styles from './head-ghost.module.css'
import { columnWords } from './column-words.ts'
import { laneWords } from './lane-words.ts'

type SetImage = Parameters<typeof setCustomNativeDragPreview>[0]['nativeSetDragImage']

/** Shows under the pointer what is dragged by its head: its name, in its colour, and how much goes with it. */
export function showGhost(nativeSetDragImage: SetImage, head: string, grip: HTMLElement): void {
  const [kind = ''] = head.split(':')
  const button = grip.querySelector<HTMLElement>('[data-head]')
  const name = grip.querySelector('b')?.textContent ?? grip.textContent
  setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: () => ({ x: 16, y: 16 }),
    render({ container }) {
      const ghost = document.createElement('div')
      ghost.className = styles.ghost ?? ''
      ghost.dataset.kind = kind
      if (kind === 'stage' && button !== null)
        ghost.style.background = getComputedStyle(button).backgroundColor
      const title = document.createElement('b')
      title.textContent = name
      const note = document.createElement('small')
      note.textContent = noteOf(kind, draggedParts(head, grip))
      ghost.append(title, note)
      container.append(ghost)
    },
  })
}

/** Dims what is on its way, until the given function is called. */
export function dimDragged(head: string, grip: HTMLElement): () => void {
  const parts = draggedParts(head, grip)
  for (const part of parts) part.toggleAttribute('data-carried', true)
  return () => {
    for (const part of parts) part.removeAttribute('data-carried')
  }
}

/** The cells of the columns of a step or stage, or the lane; what else is dragged is small. */
function draggedParts(head: string, grip: HTMLElement): readonly Element[] {
  if (head.startsWith('lane:')) return [grip.closest('[data-lane-box]') ?? grip]
  const first = Number(grip.dataset.col)
  const span = Number(grip.dataset.span ?? 1)
  const grid = grip.closest('[role=grid]')
  if (grid === null || !Number.isFinite(first) || first < 1) return [grip]
  const columns = Array.from({ length: span }, (_, i) => `[data-col="${first + i}"]`)
  const cells = [...grid.querySelectorAll(`:is(${columns.join(',')})`)]
  return cells.filter((cell) => !(cell.matches('[data-row="1"]') && cell !== grip))
}

function noteOf(kind: string, parts: readonly Element[]): string {
  const cards = parts.reduce((sum, part) => sum + part.querySelectorAll('[data-card]').length, 0)
  if (kind === 'stage') {
    const steps = parts.filter((part) => part.matches('[data-row="2"]')).length
    return columnWords.carried(steps, cards)
  }
  return kind === 'step' || kind === 'lane' ? laneWords.carried(cards) : ''
}
