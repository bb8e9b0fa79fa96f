import { type Facts, itemState, progressOf } from '@desirepath/core'
import { clsx } from 'clsx'
import { useId, useState } from 'react'
import { useSession } from '../../editing/live.tsx'
import segmented from '../../ui/segmented.module.css'
import styles from './guide.module.css'
import { ItemRow } from './item-row.tsx'
import type { ChecklistDetail, Item } from './queries.ts'
import { words } from './words.ts'

const filters = ['all', 'open', 'mine'] as const
type Filter = (typeof filters)[number]

/** The items of a checklist under their headings, each with how far it is. */
export function ItemList({
  checklist,
  seenNow = {},
}: {
  readonly checklist: ChecklistDetail
  /** What is seen on an open journey before the server has seen it. */
  readonly seenNow?: Facts
}) {
  const [filter, setFilter] = useState<Filter>('all')
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const own = useSession().data?.member.name ?? ''
  const facts: Facts = { ...checklist.facts, ...seenNow }
  const items = checklist.items.map((item) => ({
    ...item,
    state: itemState(item, { mark: item.mark, facts }),
  }))
  const isShown = ({ state, mark }: Item) =>
    filter === 'all' ||
    (state === 'open' &&
      (filter === 'open' || (own !== '' && mark.assignee.toLowerCase() === own.toLowerCase())))
  const sections = [...Map.groupBy(items, ({ section }) => section)]
  const shown = sections.filter(([, all]) => all.some(isShown))
  return (
    <div className={styles.items} data-items>
      <FilterChoice filter={filter} onChoose={setFilter} />
      {shown.length === 0 && (
        <p className={styles.quiet}>
          {filter === 'mine' ? (own === '' ? words.noName : words.nothingMine) : words.nothingOpen}
        </p>
      )}
      {shown.map(([section, all]) => (
        <Section key={section} title={section} items={all}>
          {all.filter(isShown).map((item) => (
            <ItemRow
              key={item.id}
              item={item}
              today={today}
              checklistId={checklist.id}
              journeyId={checklist.journey?.id ?? null}
              isSeen={item.fact !== undefined && facts[item.fact] === true}
            />
          ))}
        </Section>
      ))}
    </div>
  )
}

function Section({
  title,
  items,
  children,
}: {
  readonly title: string
  readonly items: readonly Item[]
  readonly children: React.ReactNode
}) {
  const id = useId()
  const { done, of } = progressOf(items.map(({ state }) => state))
  return (
    <section className={styles.section} aria-labelledby={id} data-done={done === of || undefined}>
      <h2 id={id}>
        <span dir="auto">{title === '' ? words.noSection : title}</span>
        <small>{words.progress(done, of)}</small>
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

function FilterChoice({
  filter,
  onChoose,
}: {
  readonly filter: Filter
  readonly onChoose: (filter: Filter) => void
}) {
  return (
    <div
      className={clsx(segmented.segmented, segmented.small)}
      role="group"
      aria-label={words.find}
    >
      {filters.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === filter}
          onClick={() => onChoose(each)}
        >
          {words.show[each]}
        </button>
      ))}
    </div>
  )
}
