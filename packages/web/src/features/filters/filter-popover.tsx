import { Popover } from '@base-ui/react/popover'
import type { Journey } from '@desirepath/core'
import { FilterX, X } from 'lucide-react'
import { type ReactElement, type RefObject, useRef } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { firstField } from '../../ui/first-field.ts'
import { Field } from '../../ui/panel.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { FilterField } from './filter-field.tsx'
import { countFilters, type FilterName, noFilters } from './filter-names.ts'
import popover from '../../ui/popover.module.css'
import styles from './filters.module.css'
import { words } from './words.ts'

/** The filters and the button that they open from; see `FilterButton`. */
export function FilterPopover({
  trigger,
  button,
  journey,
  names,
}: {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly button: RefObject<HTMLButtonElement | null>
  readonly journey: Journey
  readonly names: readonly FilterName[]
}) {
  const { search, change } = useJourneySearch()
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Popover.Root>
      <Popover.Trigger ref={button} render={trigger} />
      <Popover.Portal>
        <Popover.Positioner className={popover.positioner} sideOffset={6} align="end">
          <Popover.Popup
            ref={popup}
            className={popover.popup}
            initialFocus={(by) => firstField(popup.current, by)}
          >
            <header className={popover.head}>
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
              disabled={countFilters(search, names) === 0}
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
