import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../ui/button.tsx'
import styles from './check.module.css'
import { useRecordCheck } from './queries.ts'
import { words } from './words.ts'

/** How many findings there are, and the way to them. */
export function CheckCard() {
  const { data } = useRecordCheck({ most: 0 })
  if (data === undefined) return null
  return (
    <section className={styles.card} aria-labelledby="check-card">
      <div>
        <h2 id="check-card">{words.card}</h2>
        <p>{words.cardText(data.n)}</p>
      </div>
      <Link to="/check" className={buttonClass({})}>
        {words.cardOpen}
      </Link>
    </section>
  )
}
