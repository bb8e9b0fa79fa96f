import type { ExpectationGap } from '@desirepath/core'
import { SeverityDots } from '../../ui/panel.tsx'
import styles from './expectations.module.css'
import { words } from './words.ts'

/** What is expected beside what is, and how bad that is. */
export function GapFacts({
  gap: { expected, actual, severity },
}: {
  readonly gap: ExpectationGap
}) {
  return (
    <dl className={styles.facts}>
      <dt>{words.expected}</dt>
      <dd dir="auto">{expected}</dd>
      <dt>{words.actual}</dt>
      <dd dir="auto">{actual}</dd>
      <dt>{words.severity}</dt>
      <dd>
        <SeverityDots severity={severity} />
      </dd>
    </dl>
  )
}
