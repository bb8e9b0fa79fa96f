import { factsOfJourney } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCalmJourney, useOpenPart } from '../../editing/live.tsx'
import { useMay } from '../members/may.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ProgressBar, SelectInput, Skeleton } from '../../ui/panel.tsx'
import styles from './guide.module.css'
import { ItemList } from './item-list.tsx'
import { type Checklist, useBegin, useChecklist, useChecklists } from './queries.ts'
import { words } from './words.ts'

/** The checklists of the open journey, beside it: what is done on the map is ticked at once. */
export function GuidePanel() {
  const id = useOpenPart((journey) => journey.id)
  const all = useChecklists(id).data?.items
  const [chosen, setChosen] = useState<string | null>(null)
  if (all === undefined) return <Skeleton width="100%" height={200} />
  const open = all.filter(({ closedAt }) => closedAt === null)
  const shown =
    open.find((each) => each.id === chosen) ??
    open.find(({ templateId }) => templateId === 'method') ??
    open[0]
  if (shown === undefined) return <NoRun journeyId={id} />
  return (
    <div className={styles.panel}>
      {open.length > 1 && (
        <SelectInput
          aria-label={words.panel}
          value={shown.id}
          onChange={({ target }) => setChosen(target.value)}
        >
          {open.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </SelectInput>
      )}
      <Run key={shown.id} checklist={shown} />
    </div>
  )
}

function Run({ checklist }: { readonly checklist: Checklist }) {
  const { id, title, progress } = checklist
  const { data } = useChecklist(id)
  const journey = useCalmJourney()
  const seenNow = useMemo(() => factsOfJourney(journey), [journey])
  return (
    <>
      <div className={styles.progress}>
        <ProgressBar
          share={progress.of === 0 ? 0 : progress.done / progress.of}
          label={words.progressOf(title)}
        />
        <b>{words.progress(progress.done, progress.of)}</b>
      </div>
      <Link to="/guide/$id" params={{ id }} className={styles.whole}>
        {words.whole}
      </Link>
      {data === undefined ? (
        <Skeleton width="100%" height={200} />
      ) : (
        <ItemList checklist={data} seenNow={seenNow} />
      )}
    </>
  )
}

function NoRun({ journeyId }: { readonly journeyId: string }) {
  const begin = useBegin()
  const mayBegin = useMay('POST /api/checklists')
  return (
    <Empty
      icon={ListChecks}
      title={words.noneHere}
      actions={
        mayBegin && (
          <Button
            look="primary"
            disabled={begin.isPending}
            onClick={() => begin.mutate({ template: 'method', journeyId })}
          >
            {words.begin}
          </Button>
        )
      }
    >
      <p>{words.noneHereText}</p>
      {begin.error && <p role="alert">{begin.error.message}</p>}
    </Empty>
  )
}
