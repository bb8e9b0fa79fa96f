import type { MappedFile } from './mapping.ts'

/** What somebody chose of a file: its sheet, what it holds, and what its columns mean. */
export type Choices = Pick<MappedFile, 'purpose' | 'events' | 'feedback'> & {
  readonly sheet: string | undefined
}

const keyOf = (uploadId: string) => `desirepath.upload.${uploadId}`

/** Keeps the choices as long as the tab is there, so that a reload loses none of them. */
export function keepChoices({ upload, purpose, events, feedback }: MappedFile): void {
  const choices: Choices = { sheet: upload.preview.sheet, purpose, events, feedback }
  sessionStorage.setItem(keyOf(upload.id), JSON.stringify(choices))
}

/** Null where nothing was chosen in this tab. */
export function keptChoices(uploadId: string): Choices | null {
  const text = sessionStorage.getItem(keyOf(uploadId))
  return text === null ? null : (JSON.parse(text) as Choices)
}

export function forgetChoices(uploadId: string): void {
  sessionStorage.removeItem(keyOf(uploadId))
}
