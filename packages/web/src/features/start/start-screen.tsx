import type { DiscoveryInput } from '@desirepath/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Quote, Waypoints } from 'lucide-react'
import { useCallback, useState } from 'react'
import { call } from '../../api/call.ts'
import { Screen } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../../ui/panel.tsx'
import { words as evidenceWords } from '../evidence/words.ts'
import { markDone } from '../journeys/checklist.ts'
import { DropZone } from './drop-zone.tsx'
import { FileCard, PendingCard } from './file-card.tsx'
import { useFiles } from './files.ts'
import { JourneyOptions } from './journey-options.tsx'
import { lacks, type MappedFile, titleFrom } from './mapping.ts'
import { type Options, optionsAsBefore, startOptions } from './options.ts'
import { useRenewed } from './renewed.ts'
import { ForRole } from '../members/for-role.tsx'
import styles from './start.module.css'
import { words } from './words.ts'

/** From files to a map on one page: drop, check, make. */
export function StartScreen() {
  return (
    <ForRole route="POST /api/discoveries" title={words.title}>
      <Start />
    </ForRole>
  )
}

function Start() {
  const [options, setOptions] = useState<Options>(startOptions)
  const begin = useCallback(
    (before: DiscoveryInput) => setOptions(optionsAsBefore(before)),
    [setOptions],
  )
  const { files, pending, add, update, remove, dismiss } = useFiles(begin)
  const renewed = useRenewed(setOptions)
  const title = renewed?.title ?? options.title ?? titleFrom(files)
  const make = useMake()
  const keeps = renewed === null && isOnlyFeedback(files)
  const isUploading = pending.some((each) => each.problem === null)
  const lack =
    renewed !== null && isOnlyFeedback(files)
      ? words.missing.events
      : missing(files, { title, isUploading })
  const hasFiles = files.length + pending.length > 0
  const said = useSaid(renewed?.title)
  return (
    <Screen title={said.title} parent={said.parent} actions={null}>
      <div className={styles.body}>
        <div className={styles.page}>
          <p className={styles.lead}>{said.lead}</p>
          <DropZone small={hasFiles} onFiles={add} />
          {pending.map((each) => (
            <PendingCard
              key={each.key}
              pending={each}
              onDismiss={() => dismiss(each.key)}
              onRetry={
                each.file === null
                  ? null
                  : () => {
                      dismiss(each.key)
                      if (each.file !== null) add([each.file])
                    }
              }
            />
          ))}
          {inOrder(files).map((file) => (
            <FileCard
              key={file.upload.id}
              file={file}
              onChange={update}
              onRemove={() => remove(file.upload.id)}
            />
          ))}
          {files.some((file) => file.purpose === 'events') && (
            <JourneyOptions
              files={files}
              options={{ ...options, title }}
              isRenewing={renewed !== null}
              onChange={setOptions}
            />
          )}
          {make.error && (
            <Problem title={words.makeFailed}>
              <p>{make.error.message}</p>
            </Problem>
          )}
        </div>
      </div>
      {hasFiles && (
        <footer className={styles.footer}>
          <p role="status">{lack ?? (keeps ? words.keepsNote : '')}</p>
          <Button
            look="primary"
            size="large"
            icon={keeps ? Quote : Waypoints}
            disabled={lack !== null || make.isPending}
            onClick={() =>
              make.mutate({ files, options: { ...options, title }, journeyId: renewed?.id, keeps })
            }
          >
            {make.isPending
              ? words.making
              : keeps
                ? words.keep
                : renewed === null
                  ? words.make
                  : words.renew}
          </Button>
        </footer>
      )}
    </Screen>
  )
}

/** Events first: they are what the map is made of. */
function inOrder(files: readonly MappedFile[]): MappedFile[] {
  return [
    ...files.filter((file) => file.purpose === 'events'),
    ...files.filter((file) => file.purpose !== 'events'),
  ]
}

/** Feedback alone makes no map; it goes into the evidence library. */
/** What the page is about: a map of one's own, newer data of one, or feedback for the library. */
function useSaid(renewed: string | undefined) {
  const { into } = useSearch({ from: '/new' })
  const journeys = { title: 'Journeys', to: { to: '/journeys' } } as const
  if (renewed !== undefined)
    return { title: words.renewTitle(renewed), lead: words.renewLead, parent: journeys }
  if (into === 'evidence') {
    const parent = { title: evidenceWords.title, to: { to: '/evidence' } } as const
    return { title: words.feedbackTitle, lead: words.feedbackLead, parent }
  }
  return { title: words.title, lead: words.lead, parent: journeys }
}

function isOnlyFeedback(files: readonly MappedFile[]): boolean {
  const used = files.filter((file) => file.purpose !== 'unused')
  return used.length > 0 && used.every((file) => file.purpose === 'feedback')
}

function missing(
  files: readonly MappedFile[],
  { title, isUploading }: { readonly title: string; readonly isUploading: boolean },
): string | null {
  if (isUploading) return words.missing.uploading
  const keeps = isOnlyFeedback(files)
  if (!keeps && !files.some((file) => file.purpose === 'events')) return words.missing.events
  for (const file of files) {
    const [lack] = lacks(file)
    if (lack !== undefined) return `${file.upload.name}: ${words.missing[lack]}`
  }
  return title.trim() === '' && !keeps ? words.missing.title : null
}

function keepFeedback(files: readonly MappedFile[]) {
  const used = files.filter((file) => file.purpose === 'feedback')
  return call('POST /api/evidence/imports', {
    body: {
      title: used
        .map(({ upload }) => upload.name)
        .join(', ')
        .slice(0, 200),
      files: used.map(({ upload, feedback }) => ({ uploadId: upload.id, mapping: feedback })),
    },
  })
}

/** Starts the job and goes to where its progress is shown. */
function useMake() {
  const navigate = useNavigate()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      files,
      options,
      journeyId,
      keeps,
    }: {
      readonly files: readonly MappedFile[]
      readonly options: Options & { readonly title: string }
      readonly journeyId: string | undefined
      readonly keeps: boolean
    }) =>
      keeps
        ? keepFeedback(files)
        : call('POST /api/discoveries', {
            body: {
              title: options.title,
              ...(journeyId !== undefined && { journeyId }),
              events: files
                .filter((file) => file.purpose === 'events')
                .map(({ upload, events }) => ({ uploadId: upload.id, mapping: events })),
              feedback: files
                .filter((file) => file.purpose === 'feedback')
                .map(({ upload, feedback }) => ({ uploadId: upload.id, mapping: feedback })),
              ...(options.success !== undefined && { success: options.success }),
              cut: options.cut === 'minutes' ? { minutes: options.minutes } : options.cut,
              seed: 1,
            },
          }),
    onSuccess: async (job) => {
      markDone('own')
      await client.invalidateQueries({ queryKey: ['jobs'] })
      await navigate({ to: '/imports/$jobId', params: { jobId: job.id }, replace: true })
    },
  })
}
