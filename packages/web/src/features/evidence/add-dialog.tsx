import { isMarketKind } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { FileAudio, FileText, X } from 'lucide-react'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, Problem, SelectInput, TextArea, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { AnswerFields, answeredTurns } from './answer-fields.tsx'
import styles from './evidence.module.css'
import { textIn } from './form-text.ts'
import { givenOf } from './given.ts'
import { isRecording } from './names.ts'
import { PersonaField, personaIn } from './persona-field.tsx'
import { PlaceFields, placeOf } from './place-fields.tsx'
import { type Evidence, type NewEvidence, useAddEvidence, useChangeEvidence } from './queries.ts'
import { StepFields, stepOf } from './step-fields.tsx'
import { type SentFile, useSentFiles } from './sent-files.ts'
import { addWords as words, words as listWords } from './words.ts'

type Source = Evidence['source']
type Turn = Evidence['turns'][number]

/** What is mostly written down by hand stands first. */
const sources: readonly Source[] = [
  'interview',
  'usabilityTest',
  'call',
  'observation',
  'mention',
  'trend',
  'competitor',
  'technology',
  'document',
  'review',
  'ticket',
  'chat',
  'survey',
]

/** What is known of an item before it is written down. */
interface Begun {
  readonly source: Source
  readonly title: string
  readonly customer: string
  /** The persona that it speaks for. */
  readonly persona?: Evidence['persona']
  /** The step that it is about. */
  readonly place?: Evidence['place']
  /** What was to be asked: each is answered by itself. */
  readonly questions?: readonly string[]
}

/** Writes down an interview, a test, a note or a file for the library, or changes one. */
export function AddDialog({
  before,
  begun,
  kinds = sources,
  where,
  onAdded,
  onClose,
}: {
  readonly before?: Evidence
  /** What a new item begins with. */
  readonly begun?: Begun
  /** What it may be, where not everything is meant. */
  readonly kinds?: readonly Source[]
  /** A field for the place that it is written down at. */
  readonly where?: ReactNode
  /** In place of showing the item in the library. */
  readonly onAdded?: (id: string) => void
  readonly onClose: () => void
}) {
  const [source, setSource] = useState<Source>(before?.source ?? begun?.source ?? 'interview')
  const [turns, setTurns] = useState<readonly Turn[]>(before?.turns ?? [])
  // Nobody is heard there: it has no customer and no transcript.
  const isMarket = isMarketKind(source)
  const files = useSentFiles(before?.attachments ?? [])
  const { save, isSaving, error } = useSave(before, { onAdded, onClose })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const questions = turns.length === 0 ? (begun?.questions ?? []) : []
    save(givenBy(form, { source, turns, questions, attachments: files.attachments, before }))
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={before === undefined ? words.addTitle : words.changeTitle}
      className={styles.wide}
    >
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.pair}>
          <Field label={words.source}>
            <SelectInput
              value={source}
              onChange={(event) => setSource(event.target.value as Source)}
            >
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {listWords.sources[each]}
                </option>
              ))}
            </SelectInput>
          </Field>
          <Field label={words.date}>
            <TextInput
              type="date"
              name="at"
              max={today()}
              defaultValue={before === undefined ? today() : (before.at?.slice(0, 10) ?? '')}
            />
          </Field>
        </div>
        <Field label={words.title}>
          <TextInput
            name="title"
            maxLength={300}
            defaultValue={before?.title ?? begun?.title ?? ''}
            placeholder={words.titleExamples[source] ?? ''}
            autoComplete="off"
          />
        </Field>
        {where}
        {where === undefined && <StepFields before={before?.place ?? begun?.place} />}
        {turns.length === 0 && <AnswerFields questions={begun?.questions ?? []} />}
        {turns.length === 0 && (
          <Field label={begun?.questions?.length ? words.saidBeside : words.said}>
            <TextArea name="text" rows={6} defaultValue={before?.text ?? ''} />
          </Field>
        )}
        {!isMarket && <TranscriptField turns={turns} onTurns={setTurns} />}
        <FilesField {...files} />
        {!isMarket && (
          <div className={styles.pair}>
            <Field label={words.who}>
              <TextInput
                name="customer"
                maxLength={500}
                defaultValue={before?.customer ?? begun?.customer ?? ''}
              />
            </Field>
            <PersonaField before={before?.persona ?? begun?.persona ?? null} />
          </div>
        )}
        <div className={styles.pair}>
          <Field label={words.where}>
            <TextInput
              name="sourceName"
              maxLength={300}
              defaultValue={before?.sourceName ?? ''}
              placeholder={words.whereExample}
            />
          </Field>
          <Field label={words.link}>
            <TextInput
              type="url"
              name="link"
              maxLength={2000}
              defaultValue={before?.link ?? ''}
              placeholder="https://"
            />
          </Field>
        </div>
        <PlaceFields before={before} />
        <p className={styles.note}>{words.private}</p>
        {error !== null && <Problem title={error} />}
        <Button type="submit" look="primary" disabled={isSaving || files.isSending}>
          {before === undefined ? words.save : words.change}
        </Button>
      </form>
    </Dialog>
  )
}

/** Where the reader is. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

interface Given {
  readonly source: Source
  readonly turns: readonly Turn[]
  readonly questions: readonly string[]
  readonly attachments: Evidence['attachments']
  readonly before: Evidence | undefined
}

function givenBy(
  form: FormData,
  { source, turns, questions, attachments, before }: Given,
): NewEvidence {
  const field = (name: string) => textIn(form, name)
  const day = field('at')
  const text = field('text')
  const speaker = field('customer')
  const answers = answeredTurns(form, { questions, speaker })
  return {
    ...(before !== undefined && givenOf(before)),
    ...placeOf(form, before),
    ...(form.has('placeJourney') && { place: stepOf(form) }),
    source,
    title: field('title'),
    // What is said besides the answers is said by the same person.
    ...(answers.length > 0
      ? { turns: text === '' ? answers : [...answers, { speaker, second: null, text }] }
      : { text, turns: [...turns] }),
    sourceName: field('sourceName'),
    // A day alone keeps the time of day that was known.
    at:
      day === '' ? null : before?.at?.startsWith(day) === true ? before.at : `${day}T12:00:00.000Z`,
    customer: speaker || null,
    persona: personaIn(form),
    link: field('link') || null,
    attachments: [...attachments],
  }
}

function useSave(
  before: Evidence | undefined,
  {
    onAdded,
    onClose,
  }: { readonly onAdded: ((id: string) => void) | undefined; readonly onClose: () => void },
) {
  const add = useAddEvidence()
  const change = useChangeEvidence()
  const notice = useNotice()
  const navigate = useNavigate()
  return {
    isSaving: add.isPending || change.isPending,
    error: add.error?.message ?? change.error?.message ?? null,
    save(body: NewEvidence) {
      const onSuccess = ({ id }: { readonly id: string }) => {
        notice({ text: before === undefined ? words.added : words.changed })
        if (onAdded !== undefined) onAdded(id)
        else void navigate({ to: '/evidence', search: (old) => ({ ...old, item: id }) })
        onClose()
      }
      if (before === undefined) add.mutate(body, { onSuccess })
      else change.mutate({ id: before.id, body }, { onSuccess })
    },
  }
}

function TranscriptField({
  turns,
  onTurns,
}: {
  readonly turns: readonly Turn[]
  readonly onTurns: (turns: readonly Turn[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [problems, setProblems] = useState<readonly string[]>([])
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    try {
      const read = await call('POST /api/evidence/transcripts', {
        body: { text: await file.text() },
      })
      setProblems(read.problems.map(({ line, reason }) => words.problem(line, reason)))
      onTurns(read.turns)
    } catch (error) {
      setProblems([error instanceof Error ? error.message : String(error)])
    }
  }
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))].filter(Boolean)
  return (
    <div className={styles.attach}>
      <input
        ref={input}
        type="file"
        hidden
        accept=".vtt,.srt,.txt,.md,text/plain,text/vtt"
        data-testid="transcript-input"
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button size="small" icon={FileText} onClick={() => input.current?.click()}>
        {words.chooseTranscript}
      </Button>
      {turns.length === 0 ? (
        <small className={styles.note}>{words.transcriptHelp}</small>
      ) : (
        <span className={styles.attached}>
          {words.turns(turns.length, speakers)}
          <IconButton
            icon={X}
            size="small"
            label={words.dropTranscript}
            onClick={() => {
              onTurns([])
              setProblems([])
            }}
          />
        </span>
      )}
      {problems.length > 0 && (
        <Problem title={turns.length > 0 ? words.problems(problems.length) : problems[0]!}>
          {turns.length > 0 && problems.slice(0, 5).map((each) => <p key={each}>{each}</p>)}
        </Problem>
      )}
    </div>
  )
}

/** Named like a recording, but its bytes are none. */
function isNoSound(file: SentFile): boolean {
  return /\.(?:mp3|m4a|wav|ogg|oga|opus|flac|aac|webm|mp4)$/i.test(file.name) && !isRecording(file)
}

function FilesField({
  attachments,
  sending,
  problem,
  send,
  drop,
}: ReturnType<typeof useSentFiles>) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.attach}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="recording-input"
        onChange={(event) => {
          for (const file of event.target.files ?? []) send(file)
          event.target.value = ''
        }}
      />
      <Button size="small" icon={FileAudio} onClick={() => input.current?.click()}>
        {words.chooseFile}
      </Button>
      {attachments.map((file: SentFile) => (
        <span key={file.url} className={styles.attached}>
          {file.name}
          <IconButton
            icon={X}
            size="small"
            label={words.dropFile(file.name)}
            onClick={() => drop(file.url)}
          />
          {isNoSound(file) && <small>{words.noSound}</small>}
        </span>
      ))}
      {sending.map((name) => (
        <small key={name} className={styles.note} role="status">
          {words.sending(name)}
        </small>
      ))}
      {problem !== null && <Problem title={problem} />}
    </div>
  )
}
