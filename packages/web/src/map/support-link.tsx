import { Link, useParams } from '@tanstack/react-router'
import { Headphones } from 'lucide-react'
import feeling from './feeling.module.css'
import { laneWords as words } from './lane-words.ts'

/** From the lane of support to the figures behind it. */
export function SupportLink() {
  const { id } = useParams({ strict: false })
  if (id === undefined) return null
  return (
    <Link
      to="/journeys/$id/support"
      params={{ id }}
      search={(old) => old}
      className={feeling.draw}
      aria-label={words.support}
    >
      <Headphones size={13} aria-hidden />
      <span>{words.support}</span>
    </Link>
  )
}
