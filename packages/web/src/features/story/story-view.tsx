import { type Journey, withNamedCards } from '@desirepath/core'
import { chapters, stageColour, type StoryBlock, tokenReferences } from '@desirepath/render'
import { Square, Volume2 } from 'lucide-react'
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { usePeople } from '../comments/people.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useSegmentChoices } from '../segments/choices.ts'
import { useSegmentedBy } from '../segments/segmented.ts'
import { FindingTable } from './finding-table.tsx'
import { type Reading, useReading } from './reading.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import styles from './story.module.css'
import { words } from './words.ts'

/** In an address, where it is not the segment whose figures are shown. */
const EVERYONE = 'everyone'

function ownOf({ steps, stages, curves }: Journey) {
  return { steps, stages, curves }
}

/** The journey told in sentences, for everyone or one persona, and its records as a table. */
export function StoryView() {
  const written = useOpenJourney()
  const { nameOf } = usePeople()
  const journey = useMemo(() => withNamedCards(written, nameOf), [written, nameOf])
  const { search, change } = useJourneySearch()
  // Whose figures the other views show is told here, too.
  const told = search.told ?? search.segment
  const persona = journey.personas.find(({ id }) => id === told)?.id ?? null
  const choice = useSegmentChoices(journey).find(({ id }) => id === persona)
  const own = useSegmentedBy(journey, choice)
  const blocks = useMemo(
    () => chapters(journey, { persona, ...(own !== journey && { own: ownOf(own) }) }),
    [journey, persona, own],
  )
  const sentences = useMemo(() => sentencesOf(blocks.map(({ text }) => text)), [blocks])
  const texts = useMemo(() => sentences.map(({ text }) => text), [sentences])
  const reading = useReading(texts)
  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label={words.tools}>
        {journey.personas.length > 0 && (
          <label className={styles.told}>
            <span>{words.told}</span>
            <SelectInput
              value={persona ?? ''}
              onChange={(event) =>
                change({ told: event.target.value || EVERYONE }, { replace: true })
              }
            >
              <option value="">{words.everyone}</option>
              {journey.personas.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </SelectInput>
          </label>
        )}
        <ReadButton reading={reading} />
      </div>
      <div className={styles.scroller} data-scroll-restoration-id="story">
        <Article journey={journey} blocks={blocks} sentences={sentences} at={reading.at} />
        <FindingTable journey={journey} isOfOne={own !== journey} />
      </div>
    </>
  )
}

function ReadButton({
  reading: { at, canRead, begin, stop, failed },
}: {
  readonly reading: Reading
}) {
  if (!canRead) return null
  return (
    <>
      {at === null ? (
        <Button size="small" icon={Volume2} onClick={begin}>
          {words.read}
        </Button>
      ) : (
        <Button size="small" icon={Square} onClick={stop}>
          {words.stop}
        </Button>
      )}
      {failed && (
        <span className={styles.note} role="status">
          {words.noVoice}
        </span>
      )}
    </>
  )
}

const tags = { opening: 'p', text: 'p', part: 'h3', stage: 'h3', step: 'h4' } as const

/** Headings and paragraphs; the sentence that is read is marked and kept in sight. */
function Article({
  journey,
  blocks,
  sentences,
  at,
}: {
  readonly journey: Journey
  readonly blocks: readonly StoryBlock[]
  readonly sentences: readonly Sentence[]
  readonly at: number | null
}) {
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (at !== null) article.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const numbered = sentences.map((sentence, index) => ({ ...sentence, index }))
  const bySource = Map.groupBy(numbered, ({ paragraph }) => paragraph)
  return (
    <article ref={article} className={styles.story} dir="auto">
      <h2 className="unseen">{words.story}</h2>
      {blocks.map((block, i) => {
        const Tag = tags[block.as]
        const said = (bySource.get(i) ?? []).map(({ text, index }) =>
          index === at ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )
        return (
          <Tag key={i} data-as={block.as} style={hueOf(journey, block)}>
            <Place block={block}>{said}</Place>
            {block.note !== undefined && <small>{block.note}</small>}
          </Tag>
        )
      })}
    </article>
  )
}

/** A stage or a step leads to what is known of it. */
function Place({
  block: { as, id },
  children,
}: {
  readonly block: StoryBlock
  readonly children: ReactNode
}) {
  const { search, select } = useJourneySearch()
  if (id === undefined || (as !== 'stage' && as !== 'step')) return children
  return (
    <button
      type="button"
      aria-pressed={search.select === `${as}:${id}`}
      onClick={() => select({ kind: as, id })}
    >
      {children}
    </button>
  )
}

function hueOf({ stages }: Journey, { as, id }: StoryBlock): CSSProperties | undefined {
  if (as !== 'stage') return undefined
  const at = stages.findIndex((stage) => stage.id === id)
  return { ['--hue' as string]: stageColour(tokenReferences, stages[at]?.hue ?? at) }
}
