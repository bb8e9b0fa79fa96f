import { type Finding, severities, type Severity } from '@desirepath/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { FindingItem } from './finding-item.tsx'
import styles from './truth.module.css'
import { words } from './words.ts'

/** What is to be checked: what is wrong first, findings of one rule together. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return severities.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity)
    return own.length === 0 ? null : (
      <SeverityGroup key={severity} severity={severity} findings={own} />
    )
  })
}

function SeverityGroup({
  severity,
  findings,
}: {
  readonly severity: Severity
  readonly findings: readonly Finding[]
}) {
  const byRule = Map.groupBy(findings, ({ rule }) => rule)
  return (
    <section className={styles.section} aria-labelledby={`check-${severity}`}>
      <h3 id={`check-${severity}`} data-severity={severity} className={styles.severity}>
        {words.severity[severity]} <small>{findings.length}</small>
      </h3>
      <ul className={styles.rules}>
        {[...byRule].map(([rule, own]) => (
          <Rule key={rule} findings={own} />
        ))}
      </ul>
    </section>
  )
}

/** One finding stands for itself; several of one rule open from its title. */
function Rule({ findings }: { readonly findings: readonly Finding[] }) {
  const [isOpen, setOpen] = useState(false)
  const [first] = findings
  if (first === undefined) return null
  if (findings.length === 1)
    return (
      <li>
        <FindingItem finding={first} isAlone />
      </li>
    )
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <li>
      <button
        type="button"
        className={styles.rule}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron size={14} aria-hidden />
        <b>{first.title}</b>
        <small>{findings.length}</small>
      </button>
      {isOpen && (
        <ul className={styles.places}>
          {findings.map((finding) => (
            <li key={finding.id}>
              <FindingItem finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
