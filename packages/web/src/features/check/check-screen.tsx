import { recordTypes, severities } from '@desirepath/core'
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
import { partedFindings, type RecordFinding, useRecordCheck } from './queries.ts'
import { words } from './words.ts'

const route = getRouteApi('/check')

/** What about the records of the workspace cannot be relied on yet. */
export function CheckScreen() {
  const { data, error, refetch } = useRecordCheck()
  return (
    <Screen title={words.title} parent={{ title: guideWords.title, to: { to: '/guide' } }}>
      <ScreenBody>
        <div className={styles.page}>
          {error && data === undefined && (
            <NotLoaded title={words.failed} error={error} onAgain={refetch} />
          )}
          {data === undefined && !error && <Skeleton width="100%" height={240} />}
          {data !== undefined && <Findings all={data.findings} />}
        </div>
      </ScreenBody>
    </Screen>
  )
}

function Findings({ all }: { readonly all: readonly RecordFinding[] }) {
  const { kind } = route.useSearch()
  const navigate = useNavigate()
  const { open, left } = partedFindings(all)
  const kinds = recordTypes.filter((type) => open.some(({ record }) => record.type === type))
  const shown = kind === undefined ? open : open.filter(({ record }) => record.type === kind)
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      {open.length === 0 && (
        <Empty icon={CircleCheck} title={words.nothing}>
          <p>{all.length === 0 ? words.noRecords : words.nothingText}</p>
        </Empty>
      )}
      {open.length > 0 && (
        <div className={styles.bar}>
          <b role="status">{words.found(shown.length)}</b>
          <Field label={words.kinds}>
            <SelectInput
              value={kind ?? ''}
              onChange={({ target }) =>
                void navigate({
                  to: '/check',
                  search: target.value === '' ? {} : { kind: target.value },
                  replace: true,
                })
              }
            >
              <option value="">{words.allKinds}</option>
              {kinds.map((type) => (
                <option key={type} value={type}>
                  {recordWords.types[type].many}
                </option>
              ))}
            </SelectInput>
          </Field>
        </div>
      )}
      {severities.map((severity) => {
        const own = shown.filter((finding) => finding.severity === severity)
        return own.length === 0 ? null : (
          <section key={severity} className={truth.section} aria-labelledby={`check-${severity}`}>
            <h2
              id={`check-${severity}`}
              data-severity={severity}
              className={clsx(truth.severity, styles.severity)}
            >
              {truthWords.severity[severity]} <small>{own.length}</small>
            </h2>
            <ul className={truth.rules}>
              {[...Map.groupBy(own, ({ rule }) => rule)].map(([rule, findings]) => (
                <Rule key={rule} findings={findings} />
              ))}
            </ul>
          </section>
        )
      })}
      <Left findings={left} />
    </>
  )
}

/** So many of one rule are shown at once. */
const SHOWN = 20

/** Findings of one rule open from its title. */
function Rule({ findings }: { readonly findings: readonly RecordFinding[] }) {
  const [isOpen, setOpen] = useState(false)
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
        <small>{findings.length}</small>
      </button>
      {isOpen && (
        <ul className={truth.places}>
          {shown.map((finding) => (
            <li key={finding.id}>
              <Finding finding={finding} />
            </li>
          ))}
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
