import { useNavigate } from '@tanstack/react-router'
import segmented from '../../ui/segmented.module.css'
import type { ListSearch } from './queries.ts'
import { words } from './words.ts'

/** How a list looks: rows, or a board. */
export function LookChoice({ view = 'list' }: Pick<ListSearch, 'view'>) {
  const navigate = useNavigate()
  const choose = (next: string) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, view: next === 'list' ? undefined : next }),
      replace: true,
    })
  return (
    <div className={segmented.segmented} role="radiogroup" aria-label={words.look}>
      {Object.entries(words.looks).map(([each, word]) => (
        <label key={each}>
          <input type="radio" name="look" checked={view === each} onChange={() => choose(each)} />
          <span>{word}</span>
        </label>
      ))}
    </div>
  )
}
