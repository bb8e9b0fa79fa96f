import type { WayName } from '@desirepath/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import styles from './guide.module.css'
import { words, wayWords } from './words.ts'

/** Leads to where an item is done. */
export function WayLink({
  way,
  journeyId,
}: {
  readonly way: WayName
  /** Without a journey, what is done on one is chosen from the list. */
  readonly journeyId: string | null
}) {
  const name = wayWords[way]
  return (
    <Link {...target(way, journeyId)} className={styles.way} aria-label={`${words.goTo} ${name}`}>
      {name}
      <ArrowRight size={13} aria-hidden />
    </Link>
  )
}

const nouns = ['personas', 'touchpoints', 'opportunities', 'resources', 'metrics'] as const
const views = ['brief', 'table', 'matrix', 'flow', 'story', 'segments', 'capture'] as const
const panels = ['check', 'comments', 'versions', 'rediscovery', 'workshop'] as const

function target(way: WayName, journeyId: string | null): LinkProps {
  const noun = nouns.find((each) => each === way)
  if (noun !== undefined) return { to: '/$noun', params: { noun } }
  if (way === 'evidence' || way === 'members' || way === 'journeys') return { to: `/${way}` }
  if (way === 'newData')
    return { to: '/new', search: journeyId === null ? {} : { journey: journeyId } }
  if (journeyId === null) return { to: '/journeys' }
  const view = views.find((each) => each === way)
  if (view !== undefined) return { to: `/journeys/$id/${view}`, params: { id: journeyId } }
  const panel = panels.find((each) => each === way)
  return {
    to: '/journeys/$id',
    params: { id: journeyId },
    search: panel === undefined ? {} : { panel },
  }
}
