import { isComputedTitle, type RecordField, recordFields, type RecordType } from '@desirepath/core'
import type { Table } from '../table/read-table.ts'

/** Where the cells of a column go: a field by its name, `id`, a field of one’s own (`own`), or nowhere (`none`). */
export type ColumnTarget = string

/** Other names of fields, in the letters of their words alone. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  id: ['importkey', 'key', 'uuid', 'recordid'],
  title: [
    'name',
    'titel',
    'summary',
    'headline',
    'painpoint',
    'persona',
    'touchpoint',
    'opportunity',
    'solution',
    'delight',
    'metric',
    'resource',
    'channelname',
    'problem',
    'idea',
    'initiative',
  ],
  description: [
    'details',
    'detail',
    'notes',
    'note',
    'text',
    'body',
    'about',
    'beschreibung',
    'comment',
  ],
  tags: ['tag', 'labels', 'label', 'categories', 'category', 'keywords', 'themes', 'theme'],
  owner: ['responsible', 'assignee', 'owneremail', 'lead', 'person', 'contact'],
  isDraft: ['draft', 'entwurf'],
  form: ['kind', 'type', 'category'],
  links: ['link', 'related', 'linkedto', 'relatedto', 'parent'],
  severity: ['priority', 'pain', 'weight', 'criticality', 'schwere'],
  strength: ['weight', 'importance', 'score'],
  channelId: ['channel', 'medium', 'kanal'],
  stage: ['phase', 'journeystage', 'funnelstage'],
  status: ['state', 'progress'],
  due: ['duedate', 'deadline', 'date', 'until'],
  quote: ['verbatim', 'quotation'],
  goals: ['goal', 'objectives', 'ziele'],
  needs: ['need', 'bedürfnisse'],
  frustrations: ['frustration', 'pains', 'painpoints'],
  motivations: ['motivation', 'drivers'],
  behaviours: ['behaviors', 'behaviour', 'behavior', 'habits'],
  demographics: ['demographic', 'facts'],
  channels: ['channel', 'preferredchannels'],
  reach: ['customers', 'affected'],
  target: ['goal', 'targetvalue'],
  available: ['amount', 'quantity', 'inventory', 'stock'],
  expected: ['expectation', 'shouldbe'],
  actual: ['reality', 'whathappens'],
  extra: ['ownfields'],
  evidence: [],
}

/** What each column most likely is; a field is given once, and what fits none becomes one’s own. */
export function suggestTargets(type: RecordType, { columns, rows }: Table): ColumnTarget[] {
  const fields = recordFields(type)
  const given = new Set<string>()
  const take = (name: string) => {
    given.add(name)
    return name
  }
  const exact = columns.map((column) => {
    const name = ['id', ...fields.map((field) => field.name)].find((each) =>
      namesOf(each, fields)[0]?.includes(letters(column)),
    )
    return name === undefined || given.has(name) ? null : take(name)
  })
  const targets = exact.map((name, i) => {
    if (name !== null) return name
    if (isComputedTitle(columns[i] ?? '')) return 'none'
    const like = ['id', ...fields.map((field) => field.name)].find(
      (each) => !given.has(each) && namesOf(each, fields)[1]?.includes(letters(columns[i] ?? '')),
    )
    if (like !== undefined) return take(like)
    return rows.some(({ cells }) => (cells[i] ?? '') !== '') ? 'own' : 'none'
  })
  // A record needs a title: of a table that names none, the first column that is nothing else.
  if (!given.has('title')) {
    const first = targets.findIndex((target) => target === 'own')
    if (first >= 0) targets[first] = 'title'
  }
  return targets
}

/** Its own names, and those that people use for it. */
function namesOf(name: string, fields: readonly RecordField[]): readonly (readonly string[])[] {
  const title = fields.find((field) => field.name === name)?.title ?? name
  return [[letters(name), letters(title)], synonyms[name] ?? []]
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
