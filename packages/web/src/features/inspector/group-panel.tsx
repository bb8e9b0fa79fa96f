import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { type GroupAction, groupActions } from '../../map/card-group.ts'
import type { CardDesk } from '../../map/card-desk.ts'
import { CardTagsField } from '../../map/card-tags-field.tsx'
import { takesFiles } from '../../map/writing.ts'
import { LevelMark } from '../../ui/level-mark.tsx'
import { keyNames } from '../../ui/keys.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { Group } from './group.ts'
import styles from './inspector.module.css'
import look from './look.module.css'
import { LookSection } from './look.tsx'
import { OwnerSection } from './owner.tsx'
import { Figures, Section } from './parts.tsx'
import { words } from './words.ts'

/** Several cards as one: what they share, what can be changed on all of them, and what is done with them. */
export function GroupPanel({ desk, group }: { readonly desk: CardDesk; readonly group: Group }) {
  const editor = useEditor()
  const { cards, texts, kinds, owner } = group
  const ids = useMemo(() => cards.map(({ card }) => card.id), [cards])
  const textIds = useMemo(() => texts.map(({ card }) => card.id), [texts])
  return (
    <>
      <h2>{words.group.title(cards.length)}</h2>
      <p className={styles.under}>
        {kinds.map(([kind, n]) => words.group.kinds[kind](n)).join(' · ')}
      </p>
      <Section title={words.group.place}>
        <Figures>
          <Places name={words.group.lanes} titles={group.lanes} />
          <Places name={words.steps} titles={group.steps} />
        </Figures>
      </Section>
      <Section title={words.group.evidence}>
        <LevelsLine {...{ desk, group }} />
      </Section>
      <LookSection
        cards={texts.map(({ card }) => card)}
        mayHaveIcon={texts.every(({ lane }) => takesFiles(lane))}
      />
      <OwnerSection
        owner={owner ?? ''}
        count={cards.length}
        isMixed={owner === null}
        onChange={(next) => editor?.setOwner(ids, next)}
      />
      {editor !== null && textIds.length > 0 && (
        <Section title={words.tags}>
          <CardTagsField cardIds={textIds} />
        </Section>
      )}
      {texts.length > 0 && texts.length < cards.length && (
        <p className={styles.note}>{words.group.onlyTexts(texts.length)}</p>
      )}
      <Section title={words.group.acts}>
        <div className={look.acts}>
          {groupActions(desk, ids).map((action) => (
            <Act key={action.label} {...action} />
          ))}
        </div>
      </Section>
    </>
  )
}

function Act({ label, icon: Icon, keys, danger, run, inner }: GroupAction) {
  const button = (
    <button type="button" data-danger={danger} onClick={run}>
      <Icon size={15} aria-hidden />
      <span>{label}</span>
      {keys !== undefined && <kbd aria-hidden>{keyNames(keys).join('+')}</kbd>}
      {inner !== undefined && <ChevronRight size={13} aria-hidden />}
    </button>
  )
  if (inner === undefined) return button
  return (
    <Menu align="start" trigger={button}>
      {inner.map((each, i) => (
        <MenuItem key={i} onSelect={() => each.run?.()}>
          {each.label}
        </MenuItem>
      ))}
    </Menu>
  )
}

function Places({ name, titles }: { readonly name: string; readonly titles: readonly string[] }) {
  return (
    <div className={styles.figure}>
      <span>{name}</span>
      <span dir="auto">{words.group.some(titles)}</span>
    </div>
  )
}

/** How far they rest on evidence; words without any are assumed or not as people say. */
function LevelsLine({ desk, group }: { readonly desk: CardDesk; readonly group: Group }) {
  const editor = useEditor()
  const ids = group.texts.map(({ card }) => card.id)
  const isAssumed = group.texts.every(({ card }) => card.assumed === true)
  return (
    <>
      <p className={look.levels}>
        {group.levels.map(([level, n]) => (
          <span key={level}>
            {n} <LevelMark level={level} size={13} isNamed />
          </span>
        ))}
      </p>
      {editor !== null && ids.length > 0 && (
        <button
          type="button"
          className={styles.chip}
          onClick={() => desk.acts.change(ids, { assumed: isAssumed ? undefined : true })}
        >
          {words.group.assume(isAssumed)}
        </button>
      )}
    </>
  )
}
