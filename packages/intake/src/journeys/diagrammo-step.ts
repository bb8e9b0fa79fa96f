import { titleIn } from './words-in.ts'

export interface StepFields {
  readonly title: string
  /** −2…+2. */
  readonly value: number | null
  /** The feeling in a word. */
  readonly word: string | null
  /** A score that is none. */
  readonly badScore: string | null
  /** Values by the name of their group. */
  readonly tags: Readonly<Record<string, string>>
}

/**
 * The line of a step: its name, then fields as in `Waits score: 2, emotion: Impatient, c: Web`; older files
 * set them off by a bar, where a number and a word alone are the score and the feeling.
 */
export function stepFields(text: string, tags: ReadonlyMap<string, string>): StepFields {
  const bar = text.indexOf('|')
  const keys = ['score', 'emotion', ...tags.keys()].map(escaped).join('|')
  const first = new RegExp(`(?:^|[\\s,|])(?:${keys})\\s*:`, 'i').exec(text)
  const end = bar >= 0 ? bar : (first?.index ?? text.length)
  const title = titleIn(text.slice(0, end).replace(/[,\s]+$/, '')) || 'Step'
  const fields = { value: null, word: null, badScore: null, tags: {} as Record<string, string> }
  return text
    .slice(end)
    .split(/[,|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .reduce<StepFields>((found, part) => withField(found, part, tags), { title, ...fields })
}

function withField(found: StepFields, part: string, tags: ReadonlyMap<string, string>): StepFields {
  const [, key = '', value = part] = /^([\w -]+?)\s*:\s*(.*)$/.exec(part) ?? []
  const name = key.toLowerCase()
  if (name === 'score' || (name === '' && /^-?\d/.test(value))) return withScore(found, value)
  if (name === 'emotion' || name === '') return { ...found, word: titleIn(value) || null }
  const group = tags.get(name) ?? titleIn(key)
  return { ...found, tags: { ...found.tags, [group]: titleIn(value) } }
}

/** `4`, or `4 Happy` as older files have it. */
function withScore(found: StepFields, text: string): StepFields {
  const [, score = '', word = ''] = /^(\S+)\s*(.*)$/.exec(text) ?? []
  const scored = Number(score)
  const known = scored >= 1 && scored <= 5 && score !== ''
  return {
    ...found,
    value: known ? scored - 3 : null,
    badScore: known ? null : text.slice(0, 20),
    word: word === '' ? found.word : titleIn(word),
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
