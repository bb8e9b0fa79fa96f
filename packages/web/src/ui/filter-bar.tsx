import { Popover } from '@base-ui/react/popover'
import { FilterX, ListFilter, SlidersHorizontal, X } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { Button, IconButton } from './button.tsx'
import styles from './filter-bar.module.css'
import { filterWords } from './filter-words.ts'
import { SelectInput } from './panel.tsx'
import popover from './popover.module.css'

/** What narrows and orders a list; where the screen is narrow, all but the search is folded away. */
export function FilterBar({
  label,
  find,
  order,
  more,
  set,
  onClear,
  children,
}: {
  readonly label: string
  readonly find: ReactNode
  /** What groups and orders, and takes nothing away. */
  readonly order?: ReactNode
  /** Filters that are rarely used, and how many of them are set. */
  readonly more?: { readonly filters: ReactNode; readonly set: number }
  /** How many filters are set, the search left out. */
  readonly set: number
  /** Null where nothing is narrowed. */
  readonly onClear: (() => void) | null
  readonly children: ReactNode
}) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <div className={styles.bar} role="toolbar" aria-label={label}>
      {find}
      <Button
        className={styles.fold}
        icon={ListFilter}
        data-set={set > 0 || undefined}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {filterWords.fold(set)}
      </Button>
      <div id={id} className={styles.rest} data-open={isOpen || undefined}>
        {children}
        {more && <MoreFilters {...more} />}
        {onClear && <IconButton icon={FilterX} label={filterWords.clear} onClick={onClear} />}
        {order && <span className={styles.order}>{order}</span>}
      </div>
    </div>
  )
}

function MoreFilters({ filters, set }: { readonly filters: ReactNode; readonly set: number }) {
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <Button
            className={styles.moreButton}
            icon={SlidersHorizontal}
            data-set={set > 0 || undefined}
          >
            {filterWords.more(set)}
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner className={popover.positioner} sideOffset={6} align="start">
          <Popover.Popup className={popover.popup}>
            <header className={popover.head}>
              <Popover.Title>{filterWords.moreTitle}</Popover.Title>
              <Popover.Close
                render={<IconButton icon={X} label={filterWords.close} size="small" />}
              />
            </header>
            <div className={styles.more}>{filters}</div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

export type FilterChoices = readonly (readonly [value: string, word: string])[]

/** One of the values that occur, or any; it is not there where nothing occurs. */
export function FilterChoice({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly choices: FilterChoices
  readonly onChoose: (value: string | undefined) => void
}) {
  if (choices.length === 0 && value === undefined) return null
  return (
    <SelectInput
      className={styles.choice}
      aria-label={label}
      data-set={value !== undefined || undefined}
      value={value ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
    >
      <option value="">{`${label}: ${filterWords.any}`}</option>
      {value !== undefined && !choices.some(([each]) => each === value) && (
        <option value={value}>{value}</option>
      )}
      {options(choices)}
    </SelectInput>
  )
}

/** One way of several, of which one is usual and stands in no address. */
export function OrderChoice({
  label,
  value,
  usual,
  choices,
  onChoose,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly usual: string
  readonly choices: Readonly<Record<string, string>>
  readonly onChoose: (value: string | undefined) => void
}) {
  return (
    <SelectInput
      className={styles.choice}
      aria-label={label}
      value={value ?? usual}
      onChange={({ target }) => onChoose(target.value === usual ? undefined : target.value)}
    >
      {options(Object.entries(choices))}
    </SelectInput>
  )
}

export function FilterCheck({
  checked,
  onChange,
  children,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      {children}
    </label>
  )
}

/** Texts that occur, each once and in order. */
export function choicesOf(texts: readonly string[]): FilterChoices {
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .toSorted((a, b) => a.localeCompare(b))
    .map((text) => [text, text])
}

function options(choices: FilterChoices) {
  return choices.map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ))
}
