import { Popover } from '@base-ui/react/popover'
import { Check, Plus, Tags } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { firstField } from '../../ui/first-field.ts'
import { TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import styles from './evidence.module.css'
import { nextColour } from './theme-colour.ts'
import { type Theme, useAddTheme, useCode, useThemes } from './queries.ts'
import { ThemeDot } from './theme-chip.tsx'
import { words } from './words.ts'

/** Codes evidence with themes: those there are, or one that is named here. */
export function ThemeMenu({
  ids,
  coded,
  label = words.code,
  onCoded,
}: {
  readonly ids: readonly string[]
  readonly coded: readonly string[]
  readonly label?: string
  readonly onCoded?: () => void
}) {
  const [find, setFind] = useState('')
  const popup = useRef<HTMLDivElement>(null)
  const themes = useThemes().data?.items ?? []
  const { toggle, make } = useCoding(ids, { themes, onCoded })
  const needle = find.trim().toLocaleLowerCase()
  const found = themes.filter(({ name }) => name.toLocaleLowerCase().includes(needle))
  const isNew = needle !== '' && !themes.some(({ name }) => name.toLocaleLowerCase() === needle)
  const press = (theme: Theme) => toggle(theme, !coded.includes(theme.id))
  const makeNew = () => {
    make(find.trim())
    setFind('')
  }
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <Button size="small" icon={Tags}>
            {label}
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner className={styles.floating} sideOffset={6} align="start">
          <Popover.Popup
            ref={popup}
            className={styles.themeMenu}
            initialFocus={(by) => firstField(popup.current, by)}
          >
            <Popover.Title className="unseen">{words.codeTitle}</Popover.Title>
            <TextInput
              aria-label={words.findTheme}
              placeholder={words.findTheme}
              value={find}
              maxLength={120}
              onChange={(event) => setFind(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                const [only] = found
                if (isNew && only === undefined) makeNew()
                else if (only !== undefined) press(only)
              }}
            />
            <ul>
              {found.map((theme) => (
                <li key={theme.id}>
                  <button
                    type="button"
                    className={styles.themeChoice}
                    aria-pressed={coded.includes(theme.id)}
                    onClick={() => press(theme)}
                  >
                    <ThemeDot colour={theme.colour} />
                    <span dir="auto">{theme.name}</span>
                    {coded.includes(theme.id) && <Check size={14} aria-hidden />}
                  </button>
                </li>
              ))}
              {isNew && (
                <li>
                  <button type="button" className={styles.themeChoice} onClick={makeNew}>
                    <Plus size={14} aria-hidden />
                    <span dir="auto">{words.newThemeNamed(find.trim())}</span>
                  </button>
                </li>
              )}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The server takes so many at a time. */
const MOST = 5000

function useCoding(
  ids: readonly string[],
  {
    themes,
    onCoded,
  }: { readonly themes: readonly Theme[]; readonly onCoded: (() => void) | undefined },
) {
  const code = useCode()
  const add = useAddTheme()
  const notice = useNotice()
  /** Gives the items of which something else was said before: only they are taken back. */
  const say = async (theme: string, belongs: boolean, items: readonly string[]) => {
    const changed: string[] = []
    for (let start = 0; start < items.length; start += MOST) {
      const part = items.slice(start, start + MOST)
      const answer = await code.mutateAsync({ theme, items: part, belongs: belongs || null })
      changed.push(...answer.changed)
    }
    return changed
  }
  const tell = async ({ id, name }: Pick<Theme, 'id' | 'name'>, belongs: boolean) => {
    const changed = await say(id, belongs, ids)
    if (belongs) onCoded?.()
    notice({
      text: (belongs ? words.coded : words.uncodedNow)(name, changed.length),
      action: { label: words.undo, run: () => void say(id, !belongs, changed).catch(failed) },
    })
  }
  const failed = (error: Error) => notice({ text: error.message, timeout: 10_000 })
  return {
    toggle: (theme: Theme, belongs: boolean) => void tell(theme, belongs).catch(failed),
    make: (name: string) =>
      void add
        .mutateAsync({ name, colour: nextColour(themes) })
        .then(({ id }) => tell({ id, name }, true))
        .catch(failed),
  }
}
