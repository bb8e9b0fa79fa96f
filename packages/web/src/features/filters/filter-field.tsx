import { cardColours, type Journey, tagsOn } from '@desirepath/core'
import { SelectInput } from '../../ui/panel.tsx'
import { momentOf } from '../../ui/moment.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useRecordTags } from '../records/record-tags.ts'
import { useVersions } from '../table/versions.ts'
import { colourWords } from '../../map/colour-words.ts'
import { ownersIn } from './around.ts'
import type { FilterName } from './filter-names.ts'
import { MINE, useOwnName } from './mine.ts'
import { moods } from './mood.ts'
import { words } from './words.ts'

type Choices = readonly (readonly [value: string, label: string])[]

/** One filter; nothing where the journey has nothing to choose from. */
export function FilterField({
  name,
  journey,
  className,
}: {
  readonly name: FilterName
  readonly journey: Journey
  readonly className?: string | undefined
}) {
  const { search, change } = useJourneySearch()
  const choices = useChoices(name, journey)
  const value = search[name]
  if (choices.length === 0 && value === undefined) return null
  return (
    <SelectInput
      className={className}
      aria-label={words.fields[name]}
      data-set={value !== undefined || undefined}
      value={value ?? ''}
      onChange={(event) => change({ [name]: event.target.value || undefined }, { replace: true })}
    >
      <option value="">{words.all[name]}</option>
      {choices.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </SelectInput>
  )
}

function useChoices(name: FilterName, journey: Journey): Choices {
  const versions = useVersions(journey.id).data?.items ?? []
  const recordTags = useRecordTags(journey, name === 'tag')
  const own = useOwnName(name === 'owner')
  if (name === 'since') {
    return versions.map(({ id, title, at }) => [
      id,
      words.since(title === '' ? momentOf(at) : title),
    ])
  }
  if (name === 'owner') {
    const all = ownersIn(journey)
    const mine = own !== null && all.includes(own) ? ([[MINE, words.mine]] as const) : []
    return [...mine, ...all.map((each) => [each, each] as const)]
  }
  if (name === 'tag') {
    const all = new Set([...tagsOn(journey), ...[...recordTags.values()].flat()])
    return [...all].toSorted((a, b) => a.localeCompare(b)).map((tag) => [tag, tag])
  }
  return choicesOf[name](journey)
}

const choicesOf: Readonly<
  Record<Exclude<FilterName, 'since' | 'tag' | 'owner'>, (journey: Journey) => Choices>
> = {
  type: laneChoices,
  stage: ({ stages }) => stages.map(({ id, title }) => [id, title]),
  backing: () => Object.entries(words.backings),
  severity: () => [2, 3, 4, 5].map((each) => [String(each), words.severityFrom(each)]),
  score: () => moods.map((each) => [each, words.scores[each]]),
  who: ({ personas }) => personas.map(({ id, title }) => [id, title]),
  colour: colourChoices,
}

/** Lanes by type; several of one type are one choice. */
function laneChoices({ lanes }: Journey): Choices {
  const types = Map.groupBy(
    lanes.filter(({ type }) => type !== 'measured'),
    ({ type }) => type,
  )
  return [...types].map(([type, own]) => [type, own.map(({ title }) => title).join(', ')])
}

/** The colours that cards have. */
function colourChoices({ lanes }: Journey): Choices {
  const used = new Set(
    lanes.flatMap(({ cells }) =>
      cells.flatMap(({ cards }) => cards.flatMap(({ colour }) => colour ?? [])),
    ),
  )
  return cardColours
    .filter((colour) => used.has(colour))
    .map((colour) => [colour, colourWords.names[colour]])
}
