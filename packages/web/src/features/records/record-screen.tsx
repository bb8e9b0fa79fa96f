import type { RecordNoun, RecordType } from '@desirepath/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { useMay } from '../members/may.ts'
import { CallProblem } from '../../api/call.ts'
import { NotFoundScreen } from '../../shell/lost.tsx'
import { Screen, ScreenBody, useNameBelow } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { Skeleton, Tag } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { ComputedSignificance } from '../touchpoints/computed-significance.tsx'
import { type FieldValue, LaidFieldEditor } from './fields/laid-field.tsx'
import { PairsField } from './fields/pairs-field.tsx'
import { WrittenField } from './fields/written-field.tsx'
import { nounOf, recordIcons, typeOfNoun } from './kinds.ts'
import { layouts } from './layouts.ts'
import { type Linked, type Listed, useChangeRecord, useRecord } from './queries.ts'
import { recordActions, recordPages, recordParts } from './parts.ts'
import { RecordAside } from './record-aside.tsx'
import { RecordComments } from './record-comments.tsx'
import { RecordEvidence } from './record-evidence.tsx'
import { RecordHistory } from './record-history.tsx'
import { RecordMenu } from './record-menu.tsx'
import { StandingLine } from './standing-line.tsx'
import { StandsOn } from './stands-on.tsx'
import styles from './records.module.css'
import { words } from './words.ts'

const route = getRouteApi('/$noun/$id')

/** Everything that the workspace knows of one record. */
export function RecordScreen() {
  const { noun, id } = route.useParams()
  const type = typeOfNoun(noun)
  return type === null ? <NotFoundScreen /> : <RecordPage key={id} type={type} id={id} />
}

function RecordPage({ type, id }: { readonly type: RecordType; readonly id: string }) {
  const { data, error, refetch } = useRecord(type, id)
  const mayEdit = useMay('PATCH /api/personas/:id')
  const title = data?.record.title ?? words.types[type].one
  const Actions = recordActions[type]
  if (data === undefined && error instanceof CallProblem && error.status === 404)
    return error.mergedInto === null ? (
      <NotFoundScreen />
    ) : (
      <MergedAway noun={nounOf(type)} into={error.mergedInto} />
    )
  return (
    <Screen
      title={title}
      parent={{
        title: words.types[type].many,
        to: { to: '/$noun', params: { noun: nounOf(type) } },
      }}
      beside={data?.record.isDraft === true && <Tag>{words.draft}</Tag>}
      actions={
        data !== undefined && (
          <>
            {Actions && (
              <Suspense>
                <Actions id={id} />
              </Suspense>
            )}
            {mayEdit && <RecordMenu data={data} />}
          </>
        )
      }
    >
      <ScreenBody>
        {error && data === undefined && (
          <NotLoaded title={words.failedOne} error={error} onAgain={refetch} />
        )}
        {data === undefined && !error && <Skeleton width="100%" height={240} />}
        {data !== undefined && <RecordBody data={data} mayEdit={mayEdit} />}
      </ScreenBody>
    </Screen>
  )
}

/** Leads from the address of a record that was merged to the one that stands for it. */
function MergedAway({ noun, into }: { readonly noun: RecordNoun; readonly into: string }) {
  const navigate = useNavigate()
  const notice = useNotice()
  const said = useRef(false)
  useEffect(() => {
    if (said.current) return
    said.current = true
    notice({ text: words.mergedAway, timeout: 12_000 })
    void navigate({ to: '/$noun/$id', params: { noun, id: into }, replace: true })
  }, [navigate, notice, noun, into])
  return <Skeleton width="100%" height={240} />
}

export type RecordAnswer = Listed & { readonly linked: readonly Linked[] }

function RecordBody({ data, mayEdit }: { readonly data: RecordAnswer; readonly mayEdit: boolean }) {
  const { record } = data
  const change = useKeep(record)
  const Page = recordPages[record.type]
  if (Page !== undefined)
    return (
      <Suspense>
        <Page data={data} mayEdit={mayEdit} onKeep={change} />
      </Suspense>
    )
  const fields = record as unknown as Readonly<Record<string, FieldValue>>
  const Icon = recordIcons[record.type]
  const Part = recordParts[record.type]
  const nameBelow = useNameBelow()
  return (
    <div className={styles.one}>
      <article className={styles.sheet}>
        {record.isDraft && mayEdit && (
          <p className={styles.accept}>
            {words.acceptHint}
            <Button size="small" look="primary" onClick={() => change({ isDraft: false })}>
              {words.accept}
            </Button>
          </p>
        )}
        <div className={styles.named} ref={nameBelow}>
          <span className={styles.icon} data-type={record.type}>
            <Icon size={18} aria-hidden />
          </span>
          <WrittenField
            label={words.title}
            value={record.title}
            mayEdit={mayEdit}
            onKeep={(title) => title !== '' && change({ title })}
          />
        </div>
        <StandingLine data={data} />
        <WrittenField
          label={words.description}
          hint={words.descriptionHint}
          value={record.description}
          isLong
          mayEdit={mayEdit}
          onKeep={(description) => change({ description })}
        />
        {layouts[record.type].map((section) => (
          <section key={section.title} className={styles.section}>
            <h2>{section.title}</h2>
            <div className={styles.fields}>
              {section.fields.map((field) => (
                <LaidFieldEditor
                  key={field.name}
                  field={field}
                  value={fields[field.name] ?? null}
                  beside={
                    record.type === 'touchpoint' &&
                    field.name === 'significance' && <ComputedSignificance id={record.id} />
                  }
                  mayEdit={mayEdit}
                  onKeep={(value) => change({ [field.name]: value })}
                />
              ))}
            </div>
          </section>
        ))}
        {Part && (
          <Suspense>
            <Part data={data} mayEdit={mayEdit} onKeep={change} />
          </Suspense>
        )}
        <section className={styles.section}>
          <PairsField
            label={words.extra}
            hint=""
            pairs={record.extra}
            mayEdit={mayEdit}
            onKeep={(extra) => change({ extra: [...extra] })}
          />
        </section>
        <StandsOn uses={data.uses} recordId={record.id} type={record.type} mayEdit={mayEdit} />
        <RecordEvidence
          id={record.id}
          evidence={record.evidence}
          mayEdit={mayEdit}
          onKeep={(evidence) => change({ evidence: [...evidence] })}
        />
        <RecordComments type={record.type} id={record.id} />
        <RecordHistory type={record.type} id={record.id} />
      </article>
      <RecordAside data={data} mayEdit={mayEdit} onChange={change} />
    </div>
  )
}

/** Keeps changed fields; what the server refuses is said and stands as it was. */
export function useKeep(record: Listed['record']): (fields: object) => void {
  const change = useChangeRecord(record.type, record.id, record)
  const notice = useNotice()
  return (fields) =>
    change(fields, {
      onError: (error) => notice({ text: error.message, timeout: 12_000 }),
    })
}
