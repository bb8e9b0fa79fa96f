import { useNavigate } from '@tanstack/react-router'
import segmented from '../../ui/segmented.module.css'
import type { ListSearch } from './queries.ts'
import { words } from './words.ts'

/** How a list looks: rows, a table, or a board. */
export function LookChoice({
  view = 'list',
  hasBoard = false,
}: Pick<ListSearch, 'view'> & { readonly hasBoard?: boolean }) {
  const navigate = useNavigate()
  const choose = (next: string) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, view: next === 'list' ? undefined : next }),
      replace: true,
    })
  return (
    <div className={segmented.segmented} role="radiogroup" aria-label={words.look}>
      {Object.entries(words.looks)
        .filter(([each]) => each !== 'board' || hasBoard)
        .map(([each, word]) => (
          <label key={each}>
            <input type="radio" name="look" checked={view === each} onChange={() => choose(each)} />
            <span>{word}</span>
          </label>
        ))}
    </div>
  )
}
