import type { WorkspaceRecord } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { IconPicker } from '../../map/icon-picker.tsx'
import { Button } from '../../ui/button.tsx'
import type { RecordPartProps } from '../records/parts.ts'
import recordStyles from '../records/records.module.css'
import { ChannelMark } from './channel-mark.tsx'
import { Measured } from './measured.tsx'
import { type Listed, useAllRecords } from '../records/queries.ts'
import { words as recordWords } from '../records/words.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** Of a channel: its icon, what was measured of it, and the touchpoints that are met on it. */
export function ChannelPart({ data, mayEdit, onKeep }: RecordPartProps) {
  const record = data.record as WorkspaceRecord<'channel'>
  const [isPicking, setIsPicking] = useState(false)
  const touchpoints = useAllRecords('touchpoint').data ?? []
  const own = touchpoints.filter((each) => each.record.channelId === record.id)
  return (
    <>
      <section className={recordStyles.section}>
        <h2>{words.channelIcon}</h2>
        <div className={styles.channelField}>
          <span className={styles.bigIcon}>
            <ChannelMark channel={record} size={24} />
          </span>
          {record.icon === null && <small className={styles.quiet}>{words.byName}</small>}
          {mayEdit && <Button onClick={() => setIsPicking(true)}>{words.chooseIcon}</Button>}
        </div>
        {isPicking && (
          <IconPicker
            current={record.icon ?? undefined}
            onPick={(icon) => {
              setIsPicking(false)
              onKeep({ icon: icon ?? null })
            }}
            onClose={() => setIsPicking(false)}
          />
        )}
      </section>
      <section className={recordStyles.section}>
        <h2>{words.ofChannel}</h2>
        {own.length === 0 && <p className={styles.quiet}>{words.noneOfChannel}</p>}
        <ul className={styles.plainList}>
          {own.map(({ record: { id, title, stage } }) => (
            <li key={id}>
              <Link to="/$noun/$id" params={{ noun: 'touchpoints', id }} dir="auto">
                {title}
              </Link>
              <small dir="auto">{stage}</small>
            </li>
          ))}
        </ul>
      </section>
      <MapsOfChannel touchpoints={own} />
      <section className={recordStyles.section}>
        <h2>{words.measured}</h2>
        <Measured id={record.id} />
      </section>
    </>
  )
}

/** The maps on which its touchpoints stand; a channel is placed by these only. */
function MapsOfChannel({ touchpoints }: { readonly touchpoints: readonly Listed<'touchpoint'>[] }) {
  const maps = new Map<string, { readonly title: string; readonly met: readonly string[] }>()
  for (const { record, uses } of touchpoints)
    for (const { journeyId, title } of uses)
      maps.set(journeyId, { title, met: [...(maps.get(journeyId)?.met ?? []), record.title] })
  return (
    <section className={recordStyles.section}>
      <h2>{recordWords.where}</h2>
      {maps.size === 0 && <p className={styles.quiet}>{words.onNoMap}</p>}
      <ul className={recordStyles.standing}>
        {[...maps].map(([id, { title, met }]) => (
          <li key={id}>
            <Link to="/journeys/$id" params={{ id }}>
              <b dir="auto">{title}</b>
              <small dir="auto">{met.join(' · ')}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
