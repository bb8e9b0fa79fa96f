import { recordNouns, type RecordNoun, type RecordType, recordTypes } from '@desirepath/core'
import {
  Boxes,
  CircleUserRound,
  Flag,
  Gauge,
  Heart,
  Lightbulb,
  type LucideIcon,
  MapPin,
  RadioTower,
  Wrench,
} from 'lucide-react'

export const recordIcons = {
  persona: CircleUserRound,
  touchpoint: MapPin,
  channel: RadioTower,
  painPoint: Flag,
  delight: Heart,
  opportunity: Lightbulb,
  solution: Wrench,
  resource: Boxes,
  metric: Gauge,
} as const satisfies Record<RecordType, LucideIcon>

/** Types whose lists stand beside each other; each group is one place in the rail. */
const recordGroups: readonly (readonly RecordType[])[] = [
  ['persona'],
  ['touchpoint', 'channel'],
  ['painPoint', 'delight'],
  ['opportunity', 'solution', 'resource', 'metric'],
]

export function groupOf(type: RecordType): readonly RecordType[] {
  return recordGroups.find((group) => group.includes(type)) ?? [type]
}

const byNoun = new Map<string, RecordType>(recordTypes.map((type) => [recordNouns[type], type]))

/** The type of a noun in an address; null where it is none. */
export function typeOfNoun(noun: string): RecordType | null {
  return byNoun.get(noun) ?? null
}

export function nounOf(type: RecordType): RecordNoun {
  return recordNouns[type]
}
