import { recordNouns, type RecordType, recordTypes, type WorkspaceRecord } from '@desirepath/core'
import { useState } from 'react'
import { Field, SelectInput, TextInput } from '../../ui/panel.tsx'
import { useRecords } from '../records/queries.ts'
import { words as recordWords } from '../records/words.ts'
import styles from './evidence.module.css'
import { SideField } from './side-field.tsx'
import { placeWords as words } from './words.ts'

/** Chooses a record of the workspace that evidence is put to, for it or against it. */
export function RecordField() {
  const [type, setType] = useState<RecordType>('painPoint')
  const [find, setFind] = useState('')
  const [chosen, choose] = useState('')
  const { data } = useRecords(type, find.trim() === '' ? {} : { q: find.trim() })
  const found = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.recordType}>
          <SelectInput value={type} onChange={({ target }) => setType(target.value as RecordType)}>
            {recordTypes.map((each) => (
              <option key={each} value={each}>
                {recordWords.types[each].many}
              </option>
            ))}
          </SelectInput>
        </Field>
        <Field label={words.findRecord}>
          <TextInput
            type="search"
            value={find}
            onChange={({ target }) => setFind(target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </Field>
      </div>
      <fieldset className={styles.targets}>
        <legend className="unseen">{recordWords.types[type].many}</legend>
        {data !== undefined && found.length === 0 && <p>{words.noTarget}</p>}
        {found.map(({ record: { id, title } }) => (
          <label key={id}>
            <input
              type="radio"
              name="record"
              value={`${recordNouns[type]}/${id}`}
              required
              onChange={() => choose(id)}
            />
            <span dir="auto">{title}</span>
          </label>
        ))}
      </fieldset>
      <PartField record={found.find(({ record }) => record.id === chosen)?.record} />
      <SideField />
    </>
  )
}

/** Whether it is put to the whole, to a reason of a pain point, or to a note of an empathy map. */
function PartField({ record }: { readonly record: WorkspaceRecord | undefined }) {
  const parts =
    record?.type === 'painPoint' ? record.causes : record?.type === 'persona' ? record.empathy : []
  if (record === undefined || parts.length === 0) return null
  const isPain = record.type === 'painPoint'
  return (
    <Field label={isPain ? words.reason : words.empathyNote}>
      <SelectInput name={isPain ? 'cause' : 'note'} key={record.id}>
        <option value="">{isPain ? words.wholePain : words.wholePersona}</option>
        {parts.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </SelectInput>
    </Field>
  )
}
