import { Link } from '@tanstack/react-router'
import { Upload } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Problem, ProgressBar } from '../../ui/panel.tsx'
import styles from './exchange.module.css'
import { type Arrived, useImportWorkspace } from './queries.ts'
import { words } from './words.ts'

/** Takes the file of a workspace, says how far it is, and then what has come. */
export function Arrival() {
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState(0)
  const take = useImportWorkspace(setShare)
  const heading = useId()
  const { data, error, isPending, variables } = take
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 id={heading}>{words.inTitle}</h2>
      <p>{words.in}</p>
      <input
        ref={input}
        type="file"
        accept=".jsonl,.json,.txt"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          setShare(0)
          if (file) take.mutate(file)
          event.target.value = ''
        }}
      />
      {isPending && <Progress share={share} />}
      {error !== null && !isPending && (
        <Problem title={words.failed}>
          <p>
            {error.message} {words.nothingChanged}
          </p>
        </Problem>
      )}
      {data !== undefined && <Summary name={variables?.name ?? ''} kinds={data.kinds} />}
      {!isPending && (
        <Button icon={Upload} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
      )}
    </section>
  )
}

function Progress({ share }: { readonly share: number }) {
  const label = share < 1 ? words.sending(share) : words.taking
  return (
    <div className={styles.progress}>
      <ProgressBar share={share < 1 ? share : null} label={label} />
      <small role="status">{label}</small>
    </div>
  )
}

function Summary({ name, kinds }: { readonly name: string; readonly kinds: readonly Arrived[] }) {
  return (
    <div className={styles.summary} role="status">
      <b dir="auto">{words.done(name)}</b>
      {kinds.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.added}</th>
              <th scope="col">{words.here}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, added, here }) => (
              <tr key={kind}>
                <th scope="row">{words.kinds[kind] ?? kind}</th>
                <td>{added.toLocaleString('en')}</td>
                <td>{here.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Link to="/journeys" className={buttonClass({ look: 'primary' })}>
        {words.toJourneys}
      </Link>
    </div>
  )
}
