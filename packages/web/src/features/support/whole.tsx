import type { FigureRef } from '@desirepath/core'
import { formatRef } from '../../api/figure-ref.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import type { Support } from './queries.ts'
import { shareTexts, type Texts, waitTexts } from './figure-texts.ts'
import styles from './support.module.css'
import { viewWords as words } from './words.ts'

type Part = Extract<FigureRef, { figure: 'support' }>['part']

/** The five figures of all tickets, each leading to its own. */
export function Whole({ all, least }: { readonly all: Support; readonly least: number }) {
  const tiles: readonly (readonly [name: string, part: Part, texts: Texts])[] = [
    [words.heads.firstReply, 'firstReply', waitTexts(all.firstReply, least)],
    [words.heads.resolution, 'resolution', waitTexts(all.resolution, least)],
    [words.heads.reopened, 'reopened', shareTexts(all.reopened, least)],
    [words.heads.handedOver, 'handedOver', shareTexts(all.handedOver, least)],
    [words.heads.satisfied, 'satisfied', shareTexts(all.satisfied, least)],
  ]
  return (
    <ul className={styles.whole} aria-label={words.whole}>
      {tiles.map(([name, part, texts]) => (
        <li key={part}>
          <FigureButton part={part} name={name}>
            <span>{name}</span>
            <b data-quiet={texts.isQuiet || undefined}>{texts.value}</b>
            {texts.notes.map((note) => (
              <small key={note}>{note}</small>
            ))}
          </FigureButton>
        </li>
      ))}
    </ul>
  )
}

function FigureButton({
  part,
  name,
  children,
}: {
  readonly part: Part
  readonly name: string
  readonly children: React.ReactNode
}) {
  const { change } = useJourneySearch()
  const ref = { figure: 'support', part } as const
  return (
    <button
      type="button"
      title={words.show(name)}
      onClick={() => change({ figure: formatRef(ref), customer: undefined })}
    >
      {children}
    </button>
  )
}
