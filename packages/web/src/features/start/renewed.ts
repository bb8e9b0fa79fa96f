import type { Discovery } from '@desirepath/core'
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useJourney } from '../journeys/queries.ts'
import { type Options, startOptions } from './options.ts'

/** The journey that the files are new data of; its options are asked for as it was made. */
export function useRenewed(
  onKnown: (options: Options) => void,
): { readonly id: string; readonly title: string } | null {
  const { journey: id } = useSearch({ from: '/new' })
  const { data } = useJourney(id)
  const parameters = data?.discovery?.parameters
  useEffect(() => {
    if (parameters !== undefined) onKnown(optionsOf(parameters))
  }, [parameters, onKnown])
  return data === undefined ? null : { id: data.id, title: data.title }
}

function optionsOf({ success, cut }: Discovery['parameters']): Options {
  if (cut === 'none' || cut === 'auto') return { ...startOptions, success, cut }
  return { ...startOptions, success, cut: 'minutes', minutes: Number.parseInt(cut, 10) || 30 }
}
