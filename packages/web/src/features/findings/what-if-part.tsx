import { recordNouns } from '@desirepath/core'
import { formatShare } from '@desirepath/render'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { Skeleton, TextInput } from '../../ui/panel.tsx'
import type { Linked, Use } from '../records/queries.ts'
import { Predicted } from '../solutions/predicted.tsx'
import { usePredictions } from '../solutions/predictions.ts'
import styles from './findings.module.css'
import { words } from './words.ts'

/** What the whole journey would become if fewer left where the pains are that this answers. */
export function WhatIfPart({
  uses,
  linked,
}: {
  readonly uses: readonly Use[]
  readonly linked: readonly Linked[]
}) {
  const pains = useQueries({
    queries: linked
      .filter(({ type }) => type === 'painPoint')
      .slice(0, 5)
      .map(({ id }) => ({
        queryKey: ['record', recordNouns.painPoint, id],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          call('GET /api/pain-points/:id', { params: { id }, signal }),
      })),
  })
  const places = [...pains.flatMap(({ data }) => data?.uses ?? []), ...uses].flatMap(
    ({ journeyId, title, stands }) => {
      const step = stands.steps[0]
      // Where it makes customers unhappy who go on all the same, nobody would be kept.
      const keepsThem = stands.finding?.cost?.effect === 'unhappy'
      return stands.asOf === null || step === undefined || keepsThem
        ? []
        : [{ journeyId, journey: title, stepId: step.id, step: step.title }]
    },
  )
  const unique = [
    ...new Map(places.map((each) => [`${each.journeyId}~${each.stepId}`, each])).values(),
  ].slice(0, 3)
  const nothing = { value: 0, low: 0, high: 0 }
  const answers = usePredictions(
    unique.map(({ journeyId, stepId }) => ({
      journeyId,
      expectations: [{ stepId, leave: nothing }],
    })),
  )
  // Where nobody leaves, or the chain says nothing, there is nothing to ask.
  const asked = unique.flatMap((place, i) => {
    const today = answers[i]?.data?.predicted?.today[0]?.leave
    return today == null || today === 0 ? [] : [{ ...place, today }]
  })
  const isAsking = answers.some(({ isLoading }) => isLoading)
  if (asked.length === 0 && !isAsking) return null
  return (
    <section className={styles.part}>
      <h2>{words.whatIf}</h2>
      {isAsking && <Skeleton width="60%" height={18} />}
      {asked.map((place) => (
        <OneStep key={`${place.journeyId}~${place.stepId}`} {...place} />
      ))}
    </section>
  )
}

function OneStep({
  journeyId,
  journey,
  stepId,
  step,
  today,
}: {
  readonly journeyId: string
  readonly journey: string
  readonly stepId: string
  readonly step: string
  /** The share of visits that end there now. */
  readonly today: number
}) {
  const [percent, setPercent] = useState('')
  const share = percent === '' ? null : Math.min(1, Math.max(0, Number(percent) / 100))
  return (
    <div className={styles.whatIf}>
      <p>
        {words.whatIfHint(step, journey)} {words.today(formatShare(today))}
      </p>
      <TextInput
        type="number"
        min={0}
        max={100}
        value={percent}
        placeholder={words.wouldLeave}
        aria-label={`${words.wouldLeave}: ${step}`}
        onChange={({ target }) => setPercent(target.value)}
      />
      {share !== null && Number.isFinite(share) && (
        <Predicted
          expected={[
            {
              journeyId,
              expectations: [{ stepId, leave: { value: share, low: share, high: share } }],
            },
          ]}
        />
      )}
    </div>
  )
}
