import { clsx } from 'clsx'
import { hitsOf, NO_STEP } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { ArrowDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Drill } from '../journey/drill.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { shareTexts, type Texts, waitTexts } from './figure-texts.ts'
import type { Support } from './queries.ts'
import { isWorse, type Row, type Sort, sorted, sortOf } from './rows.ts'
import figures from '../../ui/figure-page.module.css'
import styles from './support.module.css'
import { viewWords as words } from './words.ts'

interface TableProps {
  readonly of: 'steps' | 'channels' | 'teams'
  readonly rows: readonly Row[]
  readonly all: Support
  readonly least: number
}

interface CellProps {
  readonly row: Row
  readonly all: Support
  readonly least: number
}

const columns = [
  'tickets',
  'firstReply',
  'resolution',
  'reopened',
  'handedOver',
  'satisfied',
] as const

/** Tickets of steps, channels or teams, a line each; every heading sorts. */
export function SupportTable({ of, rows, all, least }: TableProps) {
  const { search } = useJourneySearch()
  const sort = sortOf(search.sort)
  const hasSuccess = rows.some(({ success }) => success != null)
  const shown: readonly Exclude<Sort, 'order'>[] = hasSuccess ? [...columns, 'success'] : columns
  return (
    <section className={figures.part}>
      <h2>{words[of]}</h2>
      <div className={figures.scroller}>
        <table className={clsx(figures.table, styles.table)}>
          <caption className="unseen">{words[of]}</caption>
          <thead>
            <tr>
              <Head
                sort="order"
                label={words.heads.order[of]}
                hint={of === 'steps' ? words.sortOrder : words.sortNames}
                isOn={sort === 'order'}
              />
              {shown.map((each) => (
                <Head
                  key={each}
                  sort={each}
                  label={words.heads[each]}
                  hint={each === 'success' ? words.successHow : words.sort(words.heads[each])}
                  isOn={sort === each}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted(rows, sort, least).map((row) => (
              <Line key={row.key} row={row} all={all} least={least} hasSuccess={hasSuccess} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Head({
  sort,
  label,
  hint,
  isOn,
}: {
  readonly sort: Sort
  readonly label: string
  readonly hint: string
  readonly isOn: boolean
}) {
  const { change } = useJourneySearch()
  return (
    <th scope="col" aria-sort={isOn ? (sort === 'order' ? 'ascending' : 'descending') : undefined}>
      <button type="button" title={hint} onClick={() => change({ sort }, { replace: true })}>
        {label}
        {isOn && <ArrowDown size={12} aria-hidden />}
      </button>
    </th>
  )
}

function Line({
  row,
  all,
  least,
  hasSuccess,
}: {
  readonly row: Row
  readonly all: Support
  readonly least: number
  readonly hasSuccess: boolean
}) {
  const { select } = useJourneySearch()
  const { support, title, under, scope } = row
  const { stepId } = scope
  const cell = { row, all, least }
  return (
    <tr>
      <th scope="row">
        {stepId === undefined || stepId === NO_STEP ? (
          <span dir="auto">{title}</span>
        ) : (
          <button type="button" dir="auto" onClick={() => select({ kind: 'step', id: stepId })}>
            {title}
          </button>
        )}
        {under !== undefined && <small dir="auto">{under}</small>}
      </th>
      <td>
        <Drill
          title={words.show(words.heads.tickets)}
          figure={{ figure: 'support', part: 'tickets', ...scope }}
        >
          {formatCount(support.tickets)}
        </Drill>
      </td>
      <WaitCell {...cell} part="firstReply" />
      <WaitCell {...cell} part="resolution" />
      <ShareCell {...cell} part="reopened" />
      <ShareCell {...cell} part="handedOver" />
      <ShareCell {...cell} part="satisfied" />
      {hasSuccess && <SuccessCell success={row.success ?? null} />}
    </tr>
  )
}

function WaitCell({
  row,
  part,
  all,
  least,
}: CellProps & { readonly part: 'firstReply' | 'resolution' }) {
  const wait = row.support[part]
  const texts = waitTexts(wait, least)
  const isMarked = isWorse(wait.median, all[part].median, 'high')
  const unended = part === 'firstReply' ? 'unanswered' : 'unsolved'
  return (
    <td data-marked={isMarked || undefined}>
      <Drill
        title={words.show(words.heads[part])}
        figure={{ figure: 'support', part, ...row.scope }}
      >
        {texts.value}
      </Drill>
      <Below texts={texts} isMarked={isMarked}>
        {wait.waiting > 0 && (
          <Drill
            title={words.show(words.waiting(wait.waiting))}
            figure={{ figure: 'support', part: unended, ...row.scope }}
          >
            {words.waiting(wait.waiting)}
          </Drill>
        )}
      </Below>
    </td>
  )
}

function ShareCell({
  row,
  part,
  all,
  least,
}: CellProps & { readonly part: 'reopened' | 'handedOver' | 'satisfied' }) {
  const share = row.support[part]
  const texts = shareTexts(share, least)
  const isMarked = isWorse(share, all[part], part === 'satisfied' ? 'low' : 'high')
  const not = part === 'satisfied' && !texts.isQuiet ? share.n - hitsOf(share) : 0
  return (
    <td data-marked={isMarked || undefined}>
      {texts.isQuiet ? (
        <span className={figures.quiet}>{texts.value}</span>
      ) : (
        <Drill
          title={words.show(words.heads[part])}
          figure={{ figure: 'support', part, ...row.scope }}
        >
          {texts.value}
        </Drill>
      )}
      <Below texts={texts} isMarked={isMarked}>
        {not > 0 && (
          <Drill
            title={words.show(words.not(not))}
            figure={{ figure: 'support', part: 'dissatisfied', ...row.scope }}
          >
            {words.not(not)}
          </Drill>
        )}
      </Below>
    </td>
  )
}

/** The mark beside a value, what it rests on, and what else leads to tickets. */
function Below({
  texts,
  isMarked,
  children,
}: {
  readonly texts: Texts
  readonly isMarked: boolean
  readonly children: ReactNode
}) {
  return (
    <>
      {isMarked && (
        <span className={styles.mark} title={words.marked}>
          <span className="unseen">{words.marked}</span>
        </span>
      )}
      {texts.notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
      {children !== false && <small>{children}</small>}
    </>
  )
}

function SuccessCell({ success }: { readonly success: Row['success'] | null }) {
  if (success == null || success.difference.value === null)
    return <td className={figures.quiet}>—</td>
  const { own, others, difference } = success
  const { value, low, high } = difference
  return (
    <td data-marked={(high !== null && high < 0) || undefined}>
      <b>{words.points(value ?? 0)}</b>
      {low !== null && high !== null && <small>{words.range(low, high)}</small>}
      <small>{words.sides(own.value ?? 0, others.value ?? 0)}</small>
    </td>
  )
}
