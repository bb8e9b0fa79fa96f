import { Autocomplete } from '@base-ui/react/autocomplete'
import { type KeyboardEvent, type ReactNode } from 'react'
import { Keys } from '../ui/keys.tsx'
import type { Command, CommandGroup } from './command.ts'
import styles from './shell.module.css'

/** A field, and below it what fits the words in it, in groups. */
export function CommandList({
  groups,
  query,
  onQuery,
  onRun,
  onKeyDown,
  onFocus,
  label,
  placeholder,
  empty,
  children,
}: {
  readonly groups: readonly CommandGroup[]
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onRun: (command: Command) => void
  readonly onKeyDown?: (event: KeyboardEvent & { preventBaseUIHandler(): void }) => void
  readonly onFocus?: () => void
  readonly label: string
  readonly placeholder: string
  /** Said where nothing fits. */
  readonly empty: string
  /** Between the field and the list. */
  readonly children?: ReactNode
}) {
  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      items={groups}
      autoHighlight="always"
      keepHighlight
      value={query}
      onValueChange={(next, { reason }) => reason !== 'item-press' && onQuery(next)}
      itemToStringValue={(item: Command) => item.label}
    >
      <Autocomplete.Input
        className={styles.paletteInput}
        placeholder={placeholder}
        aria-label={label}
        maxLength={200}
        {...(onKeyDown && { onKeyDown })}
        {...(onFocus && { onFocus })}
      />
      {children}
      <Autocomplete.Empty className={styles.paletteEmpty}>{empty}</Autocomplete.Empty>
      <Autocomplete.List className={styles.paletteList}>
        {(group: CommandGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className={styles.paletteGroup}>
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: Command) => (
                <Autocomplete.Item
                  key={item.key}
                  value={item}
                  className={styles.paletteItem}
                  onClick={() => onRun(item)}
                >
                  {item.icon === undefined ? (
                    <span className={styles.paletteNoIcon} aria-hidden />
                  ) : (
                    <item.icon size={15} aria-hidden />
                  )}
                  <span dir="auto" className={styles.paletteLabel}>
                    {item.label}
                    {item.excerpt !== undefined && <small>{item.excerpt}</small>}
                  </span>
                  <span className={styles.paletteNote}>
                    {item.keys === undefined ? item.note : <Keys keys={item.keys} />}
                  </span>
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
