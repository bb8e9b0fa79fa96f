import { Check, X } from 'lucide-react'
import styles from './guide.module.css'
import { words } from './words.ts'

/** When a map is the right tool, and when something smaller is. */
export function WhenToMap() {
  return (
    <section className={styles.part} aria-labelledby="guide-when">
      <h2 id="guide-when">{words.whenTitle}</h2>
      <div className={styles.when}>
        <div data-yes>
          <h3>{words.whenYes}</h3>
          <ul>
            {words.yes.map((each) => (
              <li key={each}>
                <Check size={14} aria-hidden />
                {each}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{words.whenNo}</h3>
          <ul>
            {words.no.map((each) => (
              <li key={each}>
                <X size={14} aria-hidden />
                {each}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className={styles.quiet}>{words.whenNote}</p>
    </section>
  )
}
