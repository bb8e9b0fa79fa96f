import type { RecordType } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { formatSelection } from '../../map/selection.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, Problem, SelectInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import { StepOptions } from '../journeys/step-options.tsx'
import { type Use, useFresh } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

interface Props {
  readonly recordId: string
  readonly type: RecordType
  readonly uses: readonly Use[]
}

/** Puts a record on a map: a persona on the whole, others at a step. */
export function PlaceOnMap(props: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={Plus} className={styles.inline} onClick={() => setIsOpen(true)}>
        {words.place}
      </Button>
      {isOpen && <PlaceDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function PlaceDialog({ recordId, type, uses, onClose }: Props & { readonly onClose: () => void }) {
  const isPersona = type === 'persona'
  const all = useJourneys()
  const journeys = (all.data?.items ?? []).filter(
    ({ id }) => !isPersona || !uses.some(({ journeyId }) => journeyId === id),
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const journeyId = chosen ?? journeys[0]?.id
  const journey = useJourney(isPersona ? undefined : journeyId).data
  const standing = uses.find((use) => use.journeyId === journeyId)?.stands.steps ?? []
  const steps = (journey?.steps ?? []).filter(({ id }) => !standing.some((each) => each.id === id))
  const [step, setStep] = useState('')
  const stepId = steps.find(({ id }) => id === step)?.id ?? steps[0]?.id
  const place = usePlace({ recordId, isPersona, onPlaced: onClose })
  const isReady = journeyId !== undefined && (isPersona || stepId !== undefined)
  return (
    <Dialog open onClose={onClose} title={words.place}>
      <form
        className={styles.dialogForm}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) place.mutate({ journeyId, stepId })
        }}
      >
        {all.isSuccess && journeys.length === 0 && <p>{words.noMaps}</p>}
        {journeys.length > 0 && (
          <Field label={words.journey}>
            <SelectInput value={journeyId} onChange={({ target }) => setChosen(target.value)}>
              {journeys.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </SelectInput>
          </Field>
        )}
        {journey !== undefined && steps.length > 0 && (
          <Field label={words.step}>
            <SelectInput value={stepId} onChange={({ target }) => setStep(target.value)}>
              <StepOptions stages={journey.stages} steps={steps} />
            </SelectInput>
          </Field>
        )}
        {journey !== undefined && steps.length === 0 && <p>{words.noStepLeft}</p>}
        {place.error && <Problem title={place.error.message} />}
        <Button look="primary" type="submit" disabled={!isReady || place.isPending}>
          {words.placeNow}
        </Button>
      </form>
    </Dialog>
  )
}

function usePlace({
  recordId,
  isPersona,
  onPlaced,
}: {
  readonly recordId: string
  readonly isPersona: boolean
  readonly onPlaced: () => void
}) {
  const fresh = useFresh()
  const notice = useNotice()
  const navigate = useNavigate()
  const open = (journeyId: string) =>
    void navigate({
      to: '/journeys/$id',
      params: { id: journeyId },
      search: {
        select: formatSelection({ kind: isPersona ? 'persona' : 'record', id: recordId }),
      },
    })
  const undo = useMutation({
    mutationFn: ({ journeyId, cardId }: Placed): Promise<unknown> =>
      cardId === null
        ? call('DELETE /api/journeys/:id/personas/:personaId', {
            params: { id: journeyId, personaId: recordId },
          })
        : call('DELETE /api/journeys/:id/placements/:cardId', {
            params: { id: journeyId, cardId },
          }),
    onError: (error) => notice({ text: error.message, timeout: 12_000 }),
    onSettled: fresh,
  })
  return useMutation({
    mutationFn: async ({ journeyId, stepId }: Place): Promise<Placed> => {
      const params = { id: journeyId }
      if (isPersona || stepId === undefined) {
        await call('POST /api/journeys/:id/personas', { params, body: { personaId: recordId } })
        return { journeyId, cardId: null }
      }
      const body = { recordId, stepId }
      const { cardId } = await call('POST /api/journeys/:id/placements', { params, body })
      return { journeyId, cardId }
    },
    onSuccess: (placed) => {
      onPlaced()
      notice({
        text: words.placed,
        timeout: 12_000,
        action: { label: words.undo, run: () => undo.mutate(placed) },
        second: { label: words.openMap, run: () => open(placed.journeyId) },
      })
    },
    onSettled: fresh,
  })
}

interface Placed {
  readonly journeyId: string
  /** Null for a persona, which stands on the whole map. */
  readonly cardId: string | null
}

interface Place {
  readonly journeyId: string
  readonly stepId: string | undefined
}
