import { type Journey, type Severity } from '@desirepath/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useRecordCheck } from '../../check/queries.ts'
import { words as checkWords } from '../../check/words.ts'
import { gapSays } from '../../truth/gap-list.tsx'
import { useTruth } from '../../truth/truth.ts'
import { words as truthWords } from '../../truth/words.ts'
import { kindWords } from '../words.ts'
import { placeKey, placeTitle } from '@desirepath/core'
import { WithJourney } from './journey-tile.tsx'
import { TileFailed, TileFoot, TileLoading, TileNone, TileParts, TileRows } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'
import { formatSelection } from '../../../map/selection.ts'
import { selectionAt } from '../../truth/place-way.ts'

const { name: title } = kindWords.findings

/** What cannot be relied on yet, by rule: about the records of the workspace, or on one journey. */
export function FindingsTile({ journeyId }: { readonly journeyId: string | null }) {
  if (journeyId === null) return <OfRecords />
  return (
    <WithJourney journeyId={journeyId} title={title}>
      {(journey) => <OfJourney journey={journey} />}
    </WithJourney>
  )
}

interface Rule {
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  readonly n: number
}

function OfRecords() {
  const { data, error, refetch } = useRecordCheck({ most: 1 })
  if (data === undefined && error !== null)
    return <TileFailed title={title} error={error} onAgain={refetch} />
  if (data === undefined) return <TileLoading title={title} />
  const counts = new Map(data.rules.map(({ rule, n }) => [rule, n]))
  const rules = data.findings
    .filter(({ left }) => left === null)
    .map(({ rule, title: name, severity }) => ({
      rule,
      title: name,
      severity,
      n: counts.get(rule) ?? 1,
    }))
  return <Rules rules={rules} n={data.n} to={{ to: '/check' }} about={checkWords.title} />
}

function OfJourney({ journey }: { readonly journey: Journey }) {
  const { open } = useTruth(journey)
  const rules = [...Map.groupBy(open, ({ rule }) => rule)].flatMap(([rule, [first, ...others]]) =>
    first === undefined
      ? []
      : [{ rule, title: first.title, severity: first.severity, n: others.length + 1 }],
  )
  const to = {
    to: '/journeys/$id',
    params: { id: journey.id },
    search: { panel: 'check' },
  } satisfies LinkProps
  return <Rules rules={rules} n={open.length} to={to} about={journey.title} />
}

function Rules({
  rules,
  n,
  to,
  about,
}: {
  readonly rules: readonly Rule[]
  readonly n: number
  readonly to: LinkProps
  readonly about: string
}) {
  return (
    <TileParts
      title={title}
      to={to}
      count={n}
      foot={<TileFoot rests={about} way={{ label: words.more, to }} />}
    >
      {(size) =>
        rules.length === 0 ? (
          <TileNone title={words.nothingToCheck} text={words.nothingToCheckText} />
        ) : (
          <TileRows items={rules} size={size} rowHeight={34} keyOf={({ rule }) => rule}>
            {({ title: name, severity, n: many }) => (
              <Link {...to} className={styles.row}>
                <i
                  className={styles.severity}
                  data-severity={severity}
                  role="img"
                  aria-label={truthWords.severity[severity]}
                  title={truthWords.severity[severity]}
                />
                <span className={styles.line} dir="auto">
                  {name}
                </span>
                <span className={styles.many}>{many}</span>
              </Link>
            )}
          </TileRows>
        )
      }
    </TileParts>
  )
}

/** Where a journey says something else than what was measured, the widest gap first. */
export function GapsTile({ journeyId }: { readonly journeyId: string }) {
  return (
    <WithJourney journeyId={journeyId} title={kindWords.gaps.name}>
      {(journey) => <Gaps journey={journey} />}
    </WithJourney>
  )
}

function Gaps({ journey }: { readonly journey: Journey }) {
  const { gaps } = useTruth(journey)
  const params = { id: journey.id }
  return (
    <TileParts
      title={kindWords.gaps.name}
      to={{ to: '/journeys/$id', params }}
      count={gaps.length}
      foot={<TileFoot rests={journey.title} />}
    >
      {(size) =>
        gaps.length === 0 ? (
          <TileNone title={words.noGaps} text={words.noGapsText} />
        ) : (
          <TileRows
            items={gaps}
            size={size}
            rowHeight={48}
            keyOf={({ place, what }) => placeKey(place) + what}
          >
            {(gap) => {
              const selection = selectionAt(gap.place)
              return (
                <Link
                  to="/journeys/$id"
                  params={params}
                  search={selection === null ? {} : { select: formatSelection(selection) }}
                  className={styles.row}
                >
                  <span className={styles.what}>
                    <b dir="auto">{placeTitle(journey, gap.place)}</b>
                    <small>
                      <span>{`${truthWords.gap[gap.what]}: ${gapSays(journey, gap)}`}</span>
                    </small>
                  </span>
                  <i
                    className={styles.gap}
                    role="img"
                    aria-label={truthWords.size(Math.round(gap.size * 100))}
                  >
                    <i style={{ width: `${Math.max(3, gap.size * 100)}%` }} />
                  </i>
                </Link>
              )
            }}
          </TileRows>
        )
      }
    </TileParts>
  )
}
