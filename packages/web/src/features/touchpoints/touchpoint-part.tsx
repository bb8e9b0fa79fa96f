import type { WorkspaceRecord } from '@desirepath/core'
import type { RecordPartProps } from '../records/parts.ts'
import recordStyles from '../records/records.module.css'
import { BindingField } from './binding-field.tsx'
import { ChannelField } from './channel-field.tsx'
import { ContentField } from './content-field.tsx'
import { Measured } from './measured.tsx'
import { words } from './words.ts'

/** Of a touchpoint: its channel, what lives there, what it is bound to, and what was measured of it. */
export function TouchpointPart({ data, mayEdit, onKeep }: RecordPartProps) {
  const record = data.record as WorkspaceRecord<'touchpoint'>
  return (
    <>
      <section className={recordStyles.section}>
        <h2>{words.channelSection}</h2>
        <ChannelField channelId={record.channelId} mayEdit={mayEdit} onKeep={onKeep} />
      </section>
      <section className={recordStyles.section}>
        <h2>{words.measured}</h2>
        <Measured id={record.id} />
      </section>
      <section className={recordStyles.section}>
        <h2>{words.bound}</h2>
        <BindingField activities={record.activities} mayEdit={mayEdit} onKeep={onKeep} />
      </section>
      <section className={recordStyles.section}>
        <h2>{words.content}</h2>
        <ContentField content={record.content} mayEdit={mayEdit} onKeep={onKeep} />
      </section>
    </>
  )
}
