import { formatCount } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Waypoints } from 'lucide-react'
import { useTheme } from '../../shell/theme.ts'
import { buttonClass } from '../../ui/button.tsx'
import { thumbnailAddress, useJourneys } from '../journeys/queries.ts'
import styles from './nested.module.css'
import { Section } from './parts.tsx'
import { words } from './words.ts'

/** The journey that a card stands for: what it looks like, and the way there. */
export function NestedSection({ journeyId }: { readonly journeyId: string }) {
  const theme = useTheme()
  const { data } = useJourneys()
  const listing = data?.items.find(({ id }) => id === journeyId)
  if (data !== undefined && listing === undefined)
    return <p className={styles.gone}>{words.nestedGone}</p>
  return (
    <Section title={words.nested}>
      {listing !== undefined && (
        <>
          <img
            className={styles.picture}
            src={thumbnailAddress(journeyId, theme, listing.updatedAt)}
            alt=""
            width={320}
            height={120}
            loading="lazy"
          />
          <p className={styles.facts}>
            {words.nestedFacts(formatCount(listing.steps), formatCount(listing.painPoints))}
          </p>
        </>
      )}
      <Link to="/journeys/$id" params={{ id: journeyId }} className={buttonClass({})}>
        <Waypoints size={15} aria-hidden />
        {words.openNested}
      </Link>
    </Section>
  )
}
