import { type RecordType, recordTypes, severities } from '@desirepath/core'
import { clsx } from 'clsx'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { CircleCheck, ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { Empty, Field, SelectInput, Skeleton } from '../../ui/panel.tsx'
import { words as guideWords } from '../guide/words.ts'
import { words as recordWords } from '../records/words.ts'
import truth from '../truth/truth.module.css'
import { words as truthWords } from '../truth/words.ts'
import styles from './check.module.css'
import { Finding } from './finding.tsx'
import { Left } from './left.tsx'
import { type Check, partedFindings, type RecordFinding, useRecordCheck } from './queries.ts'
import { words } from './words.ts'

const route = getRouteApi('/check')

/** What about the records of the workspace cannot be relied on yet. */
export function CheckScreen() {
  const { kind } = route.useSearch()
  const type = recordTypes.find((each) => each === kind)
  const { data, error, refetch } = useRecordCheck({ type })
  return (
    <Screen title={words.title} parent={{ title: guideWords.title, to: { to: '/guide' } }}>
      <ScreenBody>
        <div className={styles.page}>
          {error && data === undefined && (
            <NotLoaded title={words.failed} error={error} onAgain={refetch} />
          )}
          {data === undefined && !error && <Skeleton width="100%" height={240} />}
          {data !== undefined && <Findings check={data} type={type} />}
        </div>
      </ScreenBody>
    </Screen>
  )
}

function Findings({
  check: { n, types, rules, findings },
  type,
}: {
  readonly check: Check
  readonly type: RecordType | undefined
}) {
  const navigate = useNavigate()
  const { open, left } = partedFindings(findings)
  const counts = new Map(rules.map(({ rule, n: many }) => [rule, many]))
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      {types.length === 0 && (
        <Empty icon={CircleCheck} title={words.nothing}>
          <p>{words.nothingText}</p>
        </Empty>
      )}
      {types.length > 0 && (
        <div className={styles.bar}>
          <b role="status">{words.found(n)}</b>
          <Field label={words.kinds}>
            <SelectInput
              value={type ?? ''}
              onChange={({ target }) =>
                void navigate({
                  to: '/check',
                  search: target.value === '' ? {} : { kind: target.value },
                  replace: true,
                })
              }
            >
              <option value="">{words.allKinds}</option>
              {types.map((each) => (
                <option key={each.type} value={each.type}>
                  {words.kind(recordWords.types[each.type].many, each.n)}
                </option>
              ))}
            </SelectInput>
          </Field>
        </div>
      )}
      {severities.map((severity) => {
        const own = Map.groupBy(
          open.filter((finding) => finding.severity === severity),
          ({ rule }) => rule,
        )
        const many = [...own.keys()].reduce((sum, rule) => sum + (counts.get(rule) ?? 0), 0)
        return own.size === 0 ? null : (
          <section key={severity} className={truth.section} aria-labelledby={`check-${severity}`}>
            <h2
              id={`check-${severity}`}
              data-severity={severity}
              className={clsx(truth.severity, styles.severity)}
            >
              {truthWords.severity[severity]} <small>{many}</small>
            </h2>
            <ul className={truth.rules}>
              {[...own].map(([rule, ofRule]) => (
                <Rule
                  key={rule}
                  findings={ofRule}
                  n={counts.get(rule) ?? ofRule.length}
                  isFew={open.length <= FEW}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <Left findings={left} />
    </>
  )
}

/** So many in all need no folding. */
const FEW = 5
/** So many of one rule are shown at once. */
const SHOWN = 20

/** Findings of one rule open from its title. */
function Rule({
  findings,
  n,
  isFew,
}: {
  readonly findings: readonly RecordFinding[]
  /** How many there are in all. */
  readonly n: number
  readonly isFew: boolean
}) {
  const [isOpen, setOpen] = useState(isFew)
  const [isWhole, setWhole] = useState(false)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  const shown = isWhole ? findings : findings.slice(0, SHOWN)
  return (
    <li>
      <button
        type="button"
        className={truth.rule}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron size={14} aria-hidden />
        <b>{findings[0]?.title}</b>
        <small>{n}</small>
      </button>
      {isOpen && (
        <ul className={truth.places}>
          {shown.map((finding) => (
            <li key={finding.id}>
              <Finding finding={finding} />
            </li>
          ))}
          {isWhole && n > findings.length && (
            <li className={styles.rest}>{words.rest(n - findings.length)}</li>
          )}
          {shown.length < findings.length && (
            <li>
              <Button size="small" look="quiet" onClick={() => setWhole(true)}>
                {words.all(findings.length)}
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  )
}
