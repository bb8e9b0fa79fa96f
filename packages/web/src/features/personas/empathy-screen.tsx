import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useMay } from '../members/may.ts'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { useRecord } from '../records/queries.ts'
import { useChangeList } from '../records/change-list.ts'
import { words as recordWords } from '../records/words.ts'
import { EmpathyBoard } from './empathy-board.tsx'
import { ExportPersona } from './export-persona.tsx'
import { Portrait } from './portrait.tsx'
import styles from './empathy.module.css'
import { empathyWords as says } from './words.ts'

const route = getRouteApi('/personas/$id/empathy')

/** The empathy map of a persona. */
export function EmpathyScreen() {
  const { id } = route.useParams()
  const { data, error, refetch } = useRecord('persona', id)
  return (
    <Screen
      title={says.title}
      parent={{
        title: data?.record.title ?? recordWords.types.persona.one,
        to: { to: '/$noun/$id', params: { noun: 'personas', id } },
      }}
      actions={<ExportPersona id={id} first="empathy" />}
    >
      <ScreenBody>
        {error && data === undefined && (
          <NotLoaded title={recordWords.failedOne} error={error} onAgain={refetch} />
        )}
        {data === undefined && !error && <Skeleton width="100%" height={320} />}
        {data !== undefined && <Board data={data} />}
      </ScreenBody>
    </Screen>
  )
}

function Board({
  data,
}: {
  readonly data: NonNullable<ReturnType<typeof useRecord<'persona'>>['data']>
}) {
  const { record, uses } = data
  const mayEdit = useMay('PATCH /api/personas/:id')
  const change = useChangeList('persona', record.id, 'empathy')
  return (
    <div className={styles.page}>
      <header className={styles.who}>
        <Portrait title={record.title} portrait={record.portrait} size={64} />
        <div>
          <h2 dir="auto">{record.title}</h2>
          {record.quote !== '' && <p dir="auto">“{record.quote}”</p>}
        </div>
        <Link
          to="/$noun/$id"
          params={{ noun: 'personas', id: record.id }}
          className={buttonClass({ look: 'quiet', size: 'small' })}
        >
          <ArrowLeft size={14} aria-hidden />
          {says.back}
        </Link>
      </header>
      <EmpathyBoard
        persona={record}
        journeys={uses.map(({ journeyId }) => journeyId)}
        mayEdit={mayEdit}
        onKeep={(made) => change((notes) => [...made(notes)])}
      />
    </div>
  )
}
