import { cardColour, formatCount, formatShare, tokenReferences } from '@desirepath/render'
import { memo, type ReactNode } from 'react'
import { OwnerChip } from '../../map/owner-chip.tsx'
import { TagChips } from '../../map/tag-chips.tsx'
import { ChannelGlyph, Glyph } from '../../ui/glyph.tsx'
import { LevelMark } from '../../ui/level-mark.tsx'
import { SeverityDots, Tag } from '../../ui/panel.tsx'
import type { Column } from './order.ts'
import type { TableRow } from './rows.ts'
import { colourWords } from '../../map/colour-words.ts'
import styles from './table.module.css'
import { type Ending, WordsEditor } from './words-editor.tsx'
import { words } from './words.ts'

interface RowLineProps {
  readonly row: TableRow
  readonly columns: readonly Column[]
  readonly index: number
  /** Whether Tab reaches the table here. */
  readonly isStop: boolean
  /** Null where rows are not chosen at all. */
  readonly isChosen: boolean | null
  readonly isSelected: boolean
  /** The words that are being written here; null while nobody writes. */
  readonly written: string | null
  readonly onWritten: (row: TableRow, ending: Ending, text: string) => void
}

export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, columns, index, isStop, isChosen, isSelected } = props
  return (
    <tr
      data-index={index}
      data-key={row.key}
      data-type={row.laneType}
      data-shown={isSelected || undefined}
      aria-rowindex={index + 2}
      aria-selected={isChosen ?? undefined}
      tabIndex={isStop ? 0 : -1}
    >
      {isChosen !== null && (
        <td className={styles.check}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isChosen}
            readOnly
            aria-label={words.choose(row.words)}
          />
        </td>
      )}
      <WordsCell {...props} />
      {columns.map((column) => {
        const Cell = cells[column]
        return Cell === undefined ? null : <Cell key={column} row={row} />
      })}
    </tr>
  )
})

interface CellProps {
  readonly row: TableRow
}

/** The words have a cell of their own. */
const cells: { readonly [C in Column]?: (props: CellProps) => ReactNode } = {
  type: ({ row }) => <td>{row.type}</td>,
  step: ({ row }) => (
    <td dir="auto" title={row.step}>
      {row.step}
    </td>
  ),
  lane: ({ row }) => (
    <td dir="auto" title={row.lane}>
      {row.lane}
    </td>
  ),
  stage: ({ row }) => (
    <td dir="auto" title={row.stage}>
      {row.stage}
    </td>
  ),
  channel: ({ row }) => (
    <td>
      {row.channel !== '' && <ChannelGlyph channel={row.channel} />} {row.channel}
    </td>
  ),
  score: ({ row }) => (
    <td data-number>
      {row.severity === null ? row.scoreWords : <SeverityDots severity={row.severity} />}
    </td>
  ),
  reach: ({ row }) => <td data-number>{row.reach === null ? '' : formatShare(row.reach)}</td>,
  evidence: ({ row }) => (
    <td data-number>
      {row.evidence > 0 && formatCount(row.evidence)} <LevelMark level={row.backing} />
    </td>
  ),
  persona: ({ row }) => (
    <td dir="auto" title={row.persona}>
      {row.persona}
    </td>
  ),
  owner: ({ row }) => (
    <td>
      <OwnerChip owner={row.owner} />
    </td>
  ),
  tags: ({ row }) => (
    <td>
      <TagChips tags={row.tags} />
    </td>
  ),
  change: ({ row }) => <td>{row.change !== null && <Tag>{words.changes[row.change]}</Tag>}</td>,
}

const icons: Readonly<Record<string, Parameters<typeof Glyph>[0]['name']>> = {
  painPoints: 'warning',
  delights: 'heart',
  opportunities: 'idea',
  solutions: 'tool',
  quotes: 'quote',
  emotion: 'smile',
}

function WordsCell({ row, written, onWritten }: RowLineProps) {
  const icon = icons[row.laneType]
  return (
    <th scope="row" className={styles.words}>
      {written !== null ? (
        <WordsEditor value={written} onEnd={(ending, text) => onWritten(row, ending, text)} />
      ) : (
        <span className={styles.saying} title={row.words}>
          {icon !== undefined && <Glyph name={icon} size={13} />}
          {row.colour !== undefined && (
            <i
              className={styles.swatch}
              style={{ background: cardColour(tokenReferences, row.colour) }}
              role="img"
              aria-label={colourWords.names[row.colour]}
            />
          )}
          <span dir="auto">{row.words}</span>
        </span>
      )}
    </th>
  )
}
