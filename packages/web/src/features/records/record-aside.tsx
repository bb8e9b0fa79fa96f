import type { RecordType } from '@desirepath/core'
import { Plus, X } from 'lucide-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, buttonClass, IconButton } from '../../ui/button.tsx'
import { TagsField } from '../../ui/tags-field.tsx'
import { useMembers } from '../members/queries.ts'
import { RecordCheck } from '../check/record-check.tsx'
import { NamedField } from './fields/named-field.tsx'
import { nounOf, recordIcons } from './kinds.ts'
import { LinkChoice } from './link-choice.tsx'
import { NewRecord } from './new-record.tsx'
import type { Linked } from './queries.ts'
import { useRecords } from './queries.ts'
import type { RecordAnswer } from './record-screen.tsx'
import styles from './records.module.css'
import { words } from './words.ts'

/** Beside a record: who looks after it, its tags, what it is linked with, what it rests on. */
export function RecordAside({
  data: { record, linked },
  mayEdit,
  onChange,
}: {
  readonly data: RecordAnswer
  readonly mayEdit: boolean
  readonly onChange: (fields: object) => void
}) {
  // Every page of a list says which tags there are; one record is the shortest page.
  const facets = useRecords(record.type, { limit: '1' }).data?.pages[0]
  const members = useMembers(mayEdit).data?.items ?? []
  const owners = unlike([...members.map(({ name }) => name), ...(facets?.owners ?? [])])
  const [isLinking, setIsLinking] = useState(false)
  const [isMaking, setIsMaking] = useState(false)
  const next = answers[record.type]
  return (
    <aside className={styles.aside}>
      <NamedField
        label={words.owner}
        hint={words.ownerHint}
        value={record.owner}
        choices={owners}
        mayEdit={mayEdit}
        onKeep={(owner) => onChange({ owner })}
      />
      <div>
        <h3>{words.tags}</h3>
        <TagsField
          tags={record.tags}
          known={facets?.tags ?? []}
          mayEdit={mayEdit}
          onAdd={(tags) => onChange({ tags: [...record.tags, ...tags] })}
          onTake={(tag) => onChange({ tags: record.tags.filter((each) => each !== tag) })}
        />
      </div>
      <div>
        <h3>{words.linked}</h3>
        {linked.length === 0 && <p className={styles.none}>{words.noLinks}</p>}
        <ul className={styles.links}>
          {linked.map((each) => (
            <LinkItem
              key={each.id}
              item={each}
              onUnlink={
                mayEdit && !each.isBack
                  ? () => onChange({ links: record.links.filter((id) => id !== each.id) })
                  : null
              }
            />
          ))}
        </ul>
        <span className={styles.acts}>
          {mayEdit && next !== undefined && (
            <Button size="small" icon={Plus} onClick={() => setIsMaking(true)}>
              {words.add(words.types[next].one)}
            </Button>
          )}
          {mayEdit && (
            <Button size="small" onClick={() => setIsLinking(true)}>
              {words.addLink}
            </Button>
          )}
          <Link
            to="/atlas"
            search={{ view: 'connections', focus: record.id }}
            className={buttonClass({ size: 'small' })}
          >
            {words.connections}
          </Link>
        </span>
      </div>
      <RecordCheck id={record.id} />
      {isMaking && next !== undefined && (
        <NewRecord type={next} fields={{ links: [record.id] }} onClose={() => setIsMaking(false)} />
      )}
      {isLinking && (
        <LinkChoice
          title={words.addLink}
          first={nearest[record.type]}
          makes
          without={[record.id, ...linked.map(({ id }) => id)]}
          onClose={() => setIsLinking(false)}
          onChoose={(id) => {
            setIsLinking(false)
            onChange({ links: [...record.links, id] })
          }}
        />
      )}
    </aside>
  )
}

/** Each name once, none that is empty. */
function unlike(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '')
}

/** What one makes next: what answers a record. */
const answers: Partial<Record<RecordType, RecordType>> = {
  painPoint: 'opportunity',
  delight: 'opportunity',
  opportunity: 'solution',
  solution: 'metric',
}

/** What a record is mostly linked with. */
const nearest: Readonly<Record<RecordType, RecordType>> = {
  persona: 'painPoint',
  touchpoint: 'painPoint',
  channel: 'touchpoint',
  painPoint: 'opportunity',
  delight: 'opportunity',
  opportunity: 'painPoint',
  solution: 'opportunity',
  resource: 'solution',
  metric: 'solution',
}

function LinkItem({
  item: { id, type, title },
  onUnlink,
}: {
  readonly item: Linked
  readonly onUnlink: (() => void) | null
}) {
  const Icon = recordIcons[type]
  return (
    <li>
      <Link to="/$noun/$id" params={{ noun: nounOf(type), id }} className={styles.link}>
        <span className={styles.icon} data-type={type}>
          <Icon size={14} aria-label={words.types[type].one} />
        </span>
        <span dir="auto">{title}</span>
      </Link>
      {onUnlink && (
        <IconButton icon={X} size="small" label={words.unlink(title)} onClick={onUnlink} />
      )}
    </li>
  )
}
