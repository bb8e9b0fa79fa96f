import { planStages } from '@desirepath/render'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Move, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { SelectInput, Tag } from '../../ui/panel.tsx'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import { ListExports } from '../list-files/list-exports.tsx'
import { useMay } from '../members/may.ts'
import { NewRecord } from '../records/new-record.tsx'
import { dueOf } from '../records/row-facts.ts'
import { Siblings } from '../records/siblings.tsx'
import { type Aim, aims, type PlanCell } from './plan.ts'
import { usePlanMove } from './plan-move.ts'
import { useAll } from '../records/queries.ts'
import type { Solution } from './predictions.ts'
import styles from './solutions.module.css'
import { words } from './words.ts'

const route = getRouteApi('/plan')

/** Solutions by stage and by what they aim at: the marketing plan. */
export function PlanScreen() {
  const solutions = useAll('solution')
  const journeys = useJourneys().data?.items ?? []
  const navigate = route.useNavigate()
  const { journey: journeyId = journeys[0]?.id } = route.useSearch()
  const journey = useJourney(journeyId).data
  const stages = planStages(journey?.stages.map(({ title }) => title) ?? [], solutions)
  const mayEdit = useMay('PATCH /api/personas/:id')
  const [adding, setAdding] = useState<PlanCell | null>(null)
  return (
    <Screen
      title={words.plan.title}
      beside={<Siblings type="solution" />}
      actions={
        <>
          <ListExports list="plan" search={{ journey: journeyId }} pictures />
          <SelectInput
            className={styles.journeyChoice}
            aria-label={words.journey}
            value={journeyId ?? ''}
            onChange={({ target }) =>
              void navigate({ search: { journey: target.value }, replace: true })
            }
          >
            {journeys.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectInput>
        </>
      }
    >
      <ScreenBody>
        <div className={styles.planPage}>
          <p className={styles.quiet}>{words.plan.hint}</p>
          <table className={styles.plan}>
            <thead>
              <tr>
                <th scope="col">{words.stage}</th>
                {aims.map((aim) => (
                  <th key={aim ?? 'none'} scope="col">
                    {nameOf(aim)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {stages.map((stage) => (
                <tr key={stage}>
                  <th scope="row" dir="auto">
                    {stage === '' ? words.plan.noStage : stage}
                  </th>
                  {aims.map((aim) => (
                    <Cell
                      key={aim ?? 'none'}
                      cell={{ stage, aim }}
                      solutions={solutions.filter(
                        (each) => each.stage === stage && each.aim === aim,
                      )}
                      stages={stages}
                      mayEdit={mayEdit}
                      onAdd={() => setAdding({ stage, aim })}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ScreenBody>
      {adding && <NewRecord type="solution" fields={adding} onClose={() => setAdding(null)} />}
    </Screen>
  )
}

function nameOf(aim: Aim): string {
  return aim === null ? words.plan.none : words.plan.aims[aim]
}

function Cell({
  cell,
  solutions,
  stages,
  mayEdit,
  onAdd,
}: {
  readonly cell: PlanCell
  readonly solutions: readonly Solution[]
  readonly stages: readonly string[]
  readonly mayEdit: boolean
  readonly onAdd: () => void
}) {
  const place = useRef<HTMLTableCellElement>(null)
  const [isOver, setIsOver] = useState(false)
  const move = usePlanMove()
  const { stage, aim } = cell
  useEffect(() => {
    if (place.current === null || !mayEdit) return undefined
    return dropTargetForElements({
      element: place.current,
      canDrop: ({ source }) => 'solution' in source.data,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false)
        move(source.data.solution as Solution, { stage, aim })
      },
    })
  })
  const stageName = stage === '' ? words.plan.noStage : stage
  return (
    <td
      ref={place}
      data-over={isOver || undefined}
      data-aim={nameOf(aim)}
      data-empty={solutions.length === 0 || undefined}
    >
      {solutions.map((solution) => (
        <PlanCard key={solution.id} solution={solution} stages={stages} mayEdit={mayEdit} />
      ))}
      {mayEdit && (
        <IconButton
          icon={Plus}
          size="small"
          className={styles.planAdd}
          label={words.plan.add(nameOf(aim), stageName)}
          onClick={onAdd}
        />
      )}
    </td>
  )
}

function PlanCard({
  solution,
  stages,
  mayEdit,
}: {
  readonly solution: Solution
  readonly stages: readonly string[]
  readonly mayEdit: boolean
}) {
  const card = useRef<HTMLDivElement>(null)
  const move = usePlanMove()
  useEffect(() => {
    if (card.current === null || !mayEdit) return undefined
    return draggable({ element: card.current, getInitialData: () => ({ solution }) })
  }, [solution, mayEdit])
  const { id, title, status, owner, stage, aim } = solution
  return (
    <div ref={card} className={styles.planCard}>
      <Link to="/$noun/$id" params={{ noun: 'solutions', id }} dir="auto" draggable={false}>
        {title}
      </Link>
      <span>
        <Tag>{words.statuses[status]}</Tag>
        <small dir="auto">{[dueOf(solution), owner].filter(Boolean).join(' · ')}</small>
      </span>
      {mayEdit && (
        <Menu trigger={<IconButton icon={Move} size="small" label={words.plan.move(title)} />}>
          {aims
            .filter((each) => each !== aim)
            .map((each) => (
              <MenuItem key={each ?? 'none'} onSelect={() => move(solution, { stage, aim: each })}>
                {nameOf(each)}
              </MenuItem>
            ))}
          {stages
            .filter((each) => each !== stage)
            .map((each) => (
              <MenuItem key={`at ${each}`} onSelect={() => move(solution, { stage: each, aim })}>
                {each === '' ? words.plan.noStage : each}
              </MenuItem>
            ))}
        </Menu>
      )}
    </div>
  )
}
