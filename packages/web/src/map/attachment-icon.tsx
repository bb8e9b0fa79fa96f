import type { Attachment } from '@desirepath/core'
import {
  File,
  FileArchive,
  FileAudio,
  FileSpreadsheet,
  FileText,
  Link,
  type LucideIcon,
  Presentation,
} from 'lucide-react'

const icons = {
  link: Link,
  sound: FileAudio,
  sheet: FileSpreadsheet,
  slides: Presentation,
  archive: FileArchive,
  text: FileText,
  other: File,
} satisfies Record<string, LucideIcon>

const byType: readonly (readonly [RegExp, keyof typeof icons])[] = [
  [/^audio\//, 'sound'],
  [/spreadsheet|excel|csv/, 'sheet'],
  [/presentation|powerpoint/, 'slides'],
  [/zip|compressed|x-tar|gzip/, 'archive'],
  [/pdf|word|rtf|opendocument\.text|^text\//, 'text'],
]

/** The icon of a file by what it is, or of a link. */
export function AttachmentIcon({
  attachment: { mediaType, name },
  kind,
  size,
}: {
  readonly attachment: Pick<Attachment, 'mediaType' | 'name'>
  readonly kind: 'file' | 'link'
  readonly size: number
}) {
  const said = /\.csv$/i.test(name) ? 'text/csv' : (mediaType ?? '')
  const found = byType.find(([pattern]) => pattern.test(said))?.[1] ?? 'other'
  const Icon = icons[kind === 'link' ? 'link' : found]
  return <Icon size={size} aria-hidden />
}
