import type { FeedbackMapping } from '../mapping/mapping.ts'
import { columnsByName } from './by-name.ts'
import { words } from './names.ts'
import type { ColumnProfile } from './profile.ts'

/** What the columns of a file of tickets say about how each was handled. */
export const handlingRoles = [
  'firstReply',
  'solved',
  'status',
  'reopened',
  'handedOver',
  'team',
  'updated',
] as const satisfies readonly (keyof FeedbackMapping)[]
export type HandlingRole = (typeof handlingRoles)[number]

const names: Readonly<Record<HandlingRole, string>> = {
  firstReply:
    'first reply|first replied|first response|first responded|first reply time|first response time|initial response time|initial reply time|time to first response|time to first reply|first answer|first answered|first answer time|erste antwort|erstantwort|erstantwortzeit|premiere reponse|delai premiere reponse|primera respuesta|prima risposta|eerste reactie|primeira resposta',
  solved:
    'solved|resolved|resolution|resolution time|full resolution time|resolved time|time to resolution|time to resolve|time to solve|solution time|date solved|date resolved|solved date|resolved date|resolution date|closed|closed time|closed date|date closed|gelost|geschlossen|losungszeit|resolu|date resolution|delai resolution|resuelto|cerrado|risolto|opgelost|resolvido',
  status:
    'status|ticket status|case status|conversation status|state|ticket state|statut|estado|stato',
  reopened:
    'reopens|reopened|reopen|reopen count|reopens count|reopened count|times reopened|number of reopens|count reopens|wiedereroffnet|rouvert|reabierto',
  handedOver:
    'handed over|handovers|hand overs|handoffs|hand offs|transfers|transferred|transfer count|escalations|escalated|reassignments|reassigned|assignee stations|group stations|assignments|count assignments|assignees|weitergegeben|weiterleitungen|transferts',
  team: 'team|support team|group|group name|assigned group|assignee group|assignment group|assigned team|agent group|queue|department|gruppe|abteilung|equipe|equipo|grupo|squadra|gruppo',
  updated:
    'updated|last updated|last update|update time|updated time|modified|last modified|last modified time|aktualisiert|geandert|mis a jour|actualizado',
}

/** The columns that say how tickets were handled; none where nothing says how long or how often. */
export function recogniseHandling(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<string>,
): Partial<Record<HandlingRole, string>> {
  const free = profiles.filter(({ name }) => !taken.has(name))
  const found = columnsByName(free, {
    roles: handlingRoles,
    names,
    fits: (role, profile) => fits[role](profile),
    nameOf: nameWithoutUnit,
  })
  const tells = (['firstReply', 'solved', 'reopened', 'handedOver'] as const).some(
    (role) => found[role] !== undefined,
  )
  return tells ? found : {}
}

const isYesOrNo = (text: string) => /^(yes|no|true|false|ja|nein|oui|non|si|sim)$/i.test(text)
const holdsCounts = ({ type, samples }: ColumnProfile) =>
  type === 'number' || samples.every(isYesOrNo)
/** Times, or lengths of time whose unit is known; a wrong cell among them is told when it is read. */
const holdsWaits = ({ type, epochLike, name, samples }: ColumnProfile) => {
  if (type === 'time' || epochLike) return true
  const hasUnit = secondsPerUnit(name) !== null
  const lengths = samples.filter(
    (text) => isClockLength(text) || (hasUnit && /^\d+([.,]\d+)?$/.test(text.trim())),
  )
  return lengths.length * 2 > samples.length
}

const fits: Readonly<Record<HandlingRole, (profile: ColumnProfile) => boolean>> = {
  firstReply: (profile) => profile.values > 0 && holdsWaits(profile),
  solved: (profile) => profile.values > 0 && holdsWaits(profile),
  status: ({ type }) => type === 'category',
  reopened: (profile) => profile.values > 0 && holdsCounts(profile),
  handedOver: (profile) => profile.values > 0 && holdsCounts(profile),
  team: ({ type }) => type === 'category',
  updated: ({ type, epochLike }) => type === 'time' || epochLike,
}

/** “2:15” and “2:15:30” are hours, minutes and seconds. */
export function isClockLength(text: string): boolean {
  return /^\d+:[0-5]\d(:[0-5]\d)?$/.test(text.trim())
}

const units: ReadonlyMap<string, number> = new Map(
  [
    [0.001, 'ms milliseconds'],
    [1, 's sec secs second seconds sekunde sekunden seconde secondes segundos secondi'],
    [60, 'm min mins minute minutes minuten minutos minuti'],
    [3600, 'h hr hrs hour hours stunde stunden heure heures horas ore uren'],
    [86_400, 'd day days tag tage jour jours dias giorni dagen'],
  ].flatMap(([seconds, spelled]) =>
    String(spelled)
      .split(' ')
      .map((unit) => [unit, Number(seconds)] as const),
  ),
)

/** Seconds of the unit that a column’s name ends in: “first reply (min)”; null where it names none. */
export function secondsPerUnit(column: string): number | null {
  const last = words(column).findLast((word) => !aside.has(word))
  return last === undefined ? null : (units.get(last) ?? null)
}

/** Words beside the unit: calendar minutes, in hours, at and on. */
const aside = new Set(['calendar', 'elapsed'])
const between = new Set(['in', 'at', 'on', 'am', 'le'])

/** “First reply time (in hrs)” and “first_reply_at” without what says how it is written. */
function nameWithoutUnit(column: string): string {
  return words(column)
    .filter((word, i) => i === 0 || !(units.has(word) || aside.has(word) || between.has(word)))
    .join('')
}
