import { Popover } from '@base-ui/react/popover'
import type { Journey } from '@desirepath/core'
import { FilterX, ListFilter, X } from 'lucide-react'
import { useRef } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { firstField } from '../../ui/first-field.ts'
import { Field } from '../../ui/panel.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { FilterField } from './filter-field.tsx'
import { countFilters, type FilterName, noFilters } from './filter-names.ts'
import styles from './filters.module.css'
import { words } from './words.ts'

/** A button with the filters behind it. */
export function FilterButton({
  journey,
  names,
  label = words.filters,
}: {
  readonly journey: Journey
  readonly names: readonly FilterName[]
  readonly label?: (set: number) => string
}) {
  const { search, change } = useJourneySearch()
  const popup = useRef<HTMLDivElement>(null)
  const set = countFilters(Object.fromEntries(names.map((name) => [name, search[name]])))
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <IconButton
            icon={ListFilter}
            label={label(set)}
            className={styles.trigger}
            data-count={set > 0 ? set : undefined}
          />
        }
      />
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={6} align="end">
          <Popover.Popup
            ref={popup}
            className={styles.popup}
            initialFocus={(by) => firstField(popup.current, by)}
          >
            <header className={styles.head}>
              <Popover.Title>{words.title}</Popover.Title>
              <Popover.Close render={<IconButton icon={X} label={words.close} size="small" />} />
            </header>
            <div className={styles.fields}>
              {names.map((name) => (
                <LabelledField key={name} name={name} journey={journey} />
              ))}
            </div>
            <Button
              icon={FilterX}
              disabled={set === 0}
              onClick={() => change(noFilters, { replace: true })}
            >
              {words.clear}
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function LabelledField({
  name,
  journey,
}: {
  readonly name: FilterName
  readonly journey: Journey
}) {
  return (
    <Field label={words.fields[name]}>
      <FilterField name={name} journey={journey} />
    </Field>
  )
}
