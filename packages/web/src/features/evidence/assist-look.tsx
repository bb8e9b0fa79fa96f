import { formatCount, quoted } from '@desirepath/render'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Problem, Skeleton, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { type Cluster, useClusters } from './assist-queries.ts'
import styles from './assist.module.css'
import { useEvidenceSearch } from './evidence-search.ts'
import { languageName } from './names.ts'
import { type Theme, useAddTheme, useCode, useRemoveTheme } from './queries.ts'
import { nextColour } from './theme-colour.ts'
import { assistWords as words, words as listWords } from './words.ts'

/** Clusters named by their words; each becomes a theme by a press, under a name of one's own. */
export function AssistLook({ themes }: { readonly themes: readonly Theme[] }) {
  const { filters } = useEvidenceSearch()
  const { data, error } = useClusters(filters)
  if (error !== null) return <Problem title={error.message} />
  if (data === undefined)
    return (
      <div role="status" aria-label={words.learning}>
        <Skeleton width="100%" height={240} />
      </div>
    )
  if (data.clusters.length === 0) return <p className={styles.lead}>{words.noClusters}</p>
  return (
    <>
      <p className={styles.rest}>{words.lookRest(formatCount(data.considered))}</p>
      <ul className={styles.clusters}>
        {data.clusters.map((cluster) => (
          <ClusterItem
            key={`${cluster.language}${cluster.title}`}
            cluster={cluster}
            themes={themes}
          />
        ))}
      </ul>
    </>
  )
}

function ClusterItem({
  cluster: { title, language, items, examples },
  themes,
}: {
  readonly cluster: Cluster
  readonly themes: readonly Theme[]
}) {
  const [isMade, setMade] = useState(false)
  const make = useMake(themes, () => setMade(true))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = new FormData(event.currentTarget).get('name')
    if (typeof name === 'string' && name.trim() !== '') make(name.trim(), items)
  }
  return (
    <li data-made={isMade || undefined}>
      <form onSubmit={submit}>
        <TextInput
          name="name"
          aria-label={words.name(title)}
          defaultValue={title}
          maxLength={120}
          disabled={isMade}
        />
        <Button type="submit" size="small" disabled={isMade}>
          {words.make(formatCount(items.length))}
        </Button>
      </form>
      {examples.slice(0, 2).map((example) => (
        <p key={example.id} dir="auto" {...(language !== null && { lang: language })}>
          {quoted(example.text)}
        </p>
      ))}
      {language !== null && <small>{languageName(language)}</small>}
    </li>
  )
}

/** Makes a theme of a cluster, or adds the cluster to the theme of that name. */
function useMake(themes: readonly Theme[], onMade: () => void) {
  const add = useAddTheme()
  const code = useCode()
  const removal = useRemoveTheme()
  const notice = useNotice()
  const run = async (name: string, items: readonly string[]) => {
    const known = themes.find((theme) => theme.name.toLowerCase() === name.toLowerCase())
    const theme = known ?? (await add.mutateAsync({ name, colour: nextColour(themes) }))
    const { changed } = await code.mutateAsync({
      theme: theme.id,
      items: [...items],
      belongs: true,
    })
    onMade()
    const undo = () =>
      known === undefined
        ? removal.mutateAsync(theme.id)
        : code.mutateAsync({ theme: theme.id, items: changed, belongs: null })
    notice({
      text: words.made(name, changed.length),
      timeout: 10_000,
      action: { label: listWords.undo, run: () => void undo() },
    })
  }
  return (name: string, items: readonly string[]) =>
    void run(name, items).catch((error: Error) => notice({ text: error.message, timeout: 10_000 }))
}
