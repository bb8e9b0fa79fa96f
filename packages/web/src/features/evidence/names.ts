import type { Attachment } from '@desirepath/core'
import {
  Binoculars,
  Cpu,
  Eye,
  FileText,
  Headphones,
  type LucideIcon,
  Megaphone,
  MessageCircle,
  MessagesSquare,
  MousePointerClick,
  Phone,
  SquareCheckBig,
  Star,
  TrendingUp,
} from 'lucide-react'
import type { ListedEvidence } from './queries.ts'
import { words } from './words.ts'

export const sourceIcons: Readonly<Record<ListedEvidence['source'], LucideIcon>> = {
  survey: SquareCheckBig,
  review: Star,
  ticket: Headphones,
  chat: MessageCircle,
  call: Phone,
  interview: MessagesSquare,
  usabilityTest: MousePointerClick,
  mention: Megaphone,
  observation: Eye,
  trend: TrendingUp,
  competitor: Binoculars,
  technology: Cpu,
  document: FileText,
}

const languages = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' })

export function languageName(code: string): string {
  if (code === 'none') return words.unknownLanguage
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}

/** Whether a file can be played. */
export function isRecording({ mediaType = '' }: Pick<Attachment, 'mediaType'>): boolean {
  return /^(?:audio|video)\//.test(mediaType)
}
