import type { Formula, Ranking } from '@desirepath/core'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './decide.module.css'
import type { DecideSearch } from './decide-search.ts'
import type { Kind, Priority } from './queries.ts'
import { kindOf, scoresOfKind } from './ranked.ts'
import { RankedThing } from './ranked-thing.tsx'
import { sayableOf } from './sayable.ts'
import { scoreWords, words } from './words.ts'

interface Props {
  readonly ranking: Pick<Ranking, 'ranked' | 'unranked'>
  readonly formula: Formula
  readonly byId: ReadonlyMap<string, Priority>
  readonly search: DecideSearch
  /** Chooses one of them; null where nobody may. */
  readonly pick: ((item: Priority) => ReactNode) | null
  readonly onSay: ((id: string) => void) | null
}

/** What has no place in the ranking, with what is missing, to be said there and then. */
export function Unranked({ ranking, formula, byId, search, pick, onSay }: Props) {
  const { unranked } = ranking
  if (unranked.length === 0) return null
  const kind = kindOf(search)
  return (
    <section className={styles.unranked}>
      <h2>{words.unranked(unranked.length)}</h2>
      <p className={styles.note}>{hintOf(kind, ranking, formula)}</p>
      <ul>
        {unranked.map(({ id, missing }) => {
          const item = byId.get(id)
          if (item === undefined) return null
          const names = missing.map(lowName)
          const [first, ...others] = sayableOf(kind, missing)
          return (
            <li key={id}>
              {pick?.(item)}
              <RankedThing item={item} search={search} />
              <small>{names.length === 0 ? words.noNumber : words.missing(names.join(', '))}</small>
              {onSay !== null && first !== undefined && (
                <Button
                  size="small"
                  aria-label={words.sayScores(item.title)}
                  onClick={() => onSay(id)}
                >
                  {others.length === 0 ? words.sayScore(lowName(first)) : words.sayAll}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function hintOf(
  kind: Kind,
  { ranked, unranked }: Props['ranking'],
  { names }: Pick<Formula, 'names'>,
): string {
  const own: readonly string[] = scoresOfKind[kind]
  const foreign = names.filter((name) => !own.includes(name))
  if (foreign.length > 0) return words.foreign(foreign.map(lowName).join(', '), words.kinds[kind])
  if (ranked.length === 0 && unranked.some(({ missing }) => missing.length === 0))
    return words.noResult
  return unranked.some(({ missing }) => sayableOf(kind, missing).length > 0)
    ? words.unrankedHint
    : words.unknowable
}

function lowName(name: keyof typeof scoreWords): string {
  return scoreWords[name].name.toLowerCase()
}
