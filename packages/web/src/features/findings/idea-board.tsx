import type { WorkspaceRecord } from '@desirepath/core'
import { Plus } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useSession } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { OneLine } from '../../ui/one-line.tsx'
import styles from './findings.module.css'
import { useFocusMoved } from './focus-moved.ts'
import { IDEA, IdeaNote } from './idea-note.tsx'
import { useIdeaActs } from './idea-acts.ts'
import { words } from './words.ts'

/** Ideas as a board of sticky notes: written one after another, grouped, voted on, turned into work. */
export function IdeaBoard({
  record,
  mayEdit,
}: {
  readonly record: WorkspaceRecord<'opportunity'>
  readonly mayEdit: boolean
}) {
  const { ideas } = record
  const [empty, setEmpty] = useState<readonly string[]>([])
  const used = ideas.map(({ group }) => group).filter((group) => group !== '')
  const groups = ['', ...new Set([...used, ...empty])]
  const acts = useIdeaActs(record, groups)
  const { moved } = acts
  useFocusMoved(moved, 'idea', ideas)
  const by = useSession().data?.member.name ?? ''
  if (!mayEdit && ideas.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{words.ideas}</h2>
      {mayEdit && <p className={styles.quiet}>{words.ideasHint}</p>}
      {mayEdit && (
        <OneLine
          label={words.addIdea}
          longest={300}
          className={styles.adding}
          onTake={(text) => acts.add(text, by)}
        />
      )}
      <div className={styles.groups}>
        {groups.map((group) => {
          const own = ideas
            .filter((idea) => idea.group === group)
            .toSorted((a, b) => b.votes - a.votes)
          if (group === '' && own.length === 0 && groups.length === 1) return null
          return (
            <Group
              key={group}
              title={group === '' ? words.ungrouped : group}
              onDrop={mayEdit ? (id) => acts.put(id, group) : null}
            >
              {own.map((idea) => (
                <IdeaNote key={idea.id} {...{ idea, groups, acts, mayEdit }} />
              ))}
            </Group>
          )
        })}
      </div>
      {mayEdit && ideas.length > 0 && <NewGroup onAdd={(name) => setEmpty([...empty, name])} />}
    </section>
  )
}

function Group({
  title,
  onDrop,
  children,
}: {
  readonly title: string
  readonly onDrop: ((id: string) => void) | null
  readonly children: ReactNode
}) {
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    onDrop?.(event.dataTransfer.getData(IDEA))
  }
  return (
    <div
      className={styles.group}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (onDrop === null || !event.dataTransfer.types.includes(IDEA)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <section aria-label={title}>
        <h3 dir="auto">{title}</h3>
        <ul>{children}</ul>
      </section>
    </div>
  )
}

function NewGroup({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen)
    return (
      <Button size="small" icon={Plus} className={styles.inline} onClick={() => setIsOpen(true)}>
        {words.addGroup}
      </Button>
    )
  return (
    <OneLine
      label={words.groupName}
      longest={100}
      className={styles.adding}
      onTake={(name) => {
        setIsOpen(false)
        onAdd(name)
      }}
    />
  )
}
