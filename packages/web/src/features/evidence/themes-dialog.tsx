import { cardColours } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { Plus, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { GrowText } from '../records/fields/grow-text.tsx'
import { ListExports } from '../list-files/list-exports.tsx'
import { colourWords } from '../../map/colour-words.ts'
import styles from './evidence.module.css'
import {
  type Theme,
  useAddTheme,
  useChangeTheme,
  useRemoveTheme,
  useSplits,
  useThemes,
} from './queries.ts'
import { ThemeDot } from './theme-chip.tsx'
import { nextColour } from './theme-colour.ts'
import { themesWords as words, words as listWords } from './words.ts'

/** The themes: their names, colours and what belongs to them; new ones are made here. */
export function ThemesDialog({ onClose }: { readonly onClose: () => void }) {
  const themes = useThemes().data?.items ?? []
  const counts = useSplits({}).data?.theme ?? []
  const add = useAddTheme()
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    add.mutate({ name: name.trim(), colour: nextColour(themes) }, { onSuccess: () => setName('') })
  }
  return (
    <Dialog open onClose={onClose} title={words.title} className={styles.wide}>
      <div className={styles.form}>
        <p className={styles.note}>{words.help}</p>
        <form className={styles.newTheme} onSubmit={submit}>
          <TextInput
            aria-label={words.newName}
            placeholder={words.newName}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" icon={Plus}>
            {words.make}
          </Button>
          {themes.length > 0 && <ListExports list="themes" />}
        </form>
        {add.error !== null && <Problem title={add.error.message} />}
        {themes.length === 0 && <p>{words.none}</p>}
        <ul className={styles.themes}>
          {themes.map((theme) => (
            <ThemeLine
              key={theme.id}
              theme={theme}
              n={counts.find(({ value }) => value === theme.id)?.n ?? 0}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

function ThemeLine({ theme, n }: { readonly theme: Theme; readonly n: number }) {
  const change = useChangeTheme()
  const removal = useRemoveTheme()
  const notice = useNotice()
  const { id, name, description, colour } = theme
  const say = (fields: { readonly name?: string; readonly description?: string }) =>
    change.mutate(
      { id, ...fields },
      { onError: (error) => notice({ text: error.message, timeout: 10_000 }) },
    )
  const remove = () =>
    removal.mutate(id, {
      onSuccess: () =>
        notice({
          text: words.removed(name),
          timeout: 10_000,
          action: { label: listWords.undo, run: () => change.mutate({ id, deleted: false }) },
        }),
    })
  return (
    <li>
      <label className={styles.colour}>
        <ThemeDot colour={colour} />
        <select
          aria-label={words.colourOf(name)}
          value={colour}
          onChange={(event) => change.mutate({ id, colour: event.target.value as Theme['colour'] })}
        >
          {cardColours.map((each) => (
            <option key={each} value={each}>
              {colourWords.names[each]}
            </option>
          ))}
        </select>
      </label>
      <TextInput
        aria-label={words.nameOf(name)}
        defaultValue={name}
        maxLength={120}
        onBlur={({ target }) =>
          target.value.trim() !== '' && target.value.trim() !== name && say({ name: target.value })
        }
      />
      <GrowText
        label={words.descriptionOf(name)}
        placeholder={words.description}
        value={description}
        most={2000}
        mayEdit
        onKeep={(text) => say({ description: text })}
      />
      <span className={styles.note}>{words.coded(formatCount(n))}</span>
      <IconButton icon={Trash2} size="small" label={words.remove(name)} onClick={remove} />
    </li>
  )
}
