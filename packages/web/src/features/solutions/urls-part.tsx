import { ExternalLink, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/panel.tsx'
import { addressOf } from '../../ui/address.ts'
import type { Solution } from './predictions.ts'
import styles from './solutions.module.css'
import { words } from './words.ts'

type Url = Solution['urls'][number]

/** Where the work on it is done: tickets, designs, contracts. */
export function UrlsPart({
  urls,
  mayEdit,
  onKeep,
}: {
  readonly urls: readonly Url[]
  readonly mayEdit: boolean
  readonly onKeep: (urls: readonly Url[]) => void
}) {
  const [text, setText] = useState('')
  const [isBad, setIsBad] = useState(false)
  const add = () => {
    if (text.trim() === '') return
    const url = addressOf(text)
    setIsBad(url === null)
    if (url === null) return
    if (!urls.some((each) => each.url === url))
      onKeep([...urls, { title: new URL(url).hostname, url }])
    setText('')
  }
  if (!mayEdit && urls.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{words.urls}</h2>
      <ul className={styles.urls}>
        {urls.map((each) => (
          <li key={each.url}>
            <a href={each.url} target="_blank" rel="noreferrer noopener">
              <ExternalLink size={13} aria-hidden />
              {each.url}
            </a>
            {mayEdit && (
              <IconButton
                icon={X}
                size="small"
                label={words.takeAway(each.url)}
                onClick={() => onKeep(urls.filter((other) => other !== each))}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <form
          className={styles.addUrl}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextInput
            value={text}
            placeholder={words.urlsHint}
            aria-label={words.address}
            aria-invalid={isBad}
            onChange={({ target }) => setText(target.value)}
          />
          <IconButton icon={Plus} type="submit" label={words.address} />
        </form>
      )}
      {isBad && <p role="alert">{words.badAddress}</p>}
    </section>
  )
}
