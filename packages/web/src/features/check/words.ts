/** What the check of the records says. */
export const words = {
  title: 'Check of the records',
  toCheck: 'To check',
  failed: 'The records could not be checked',
  intro:
    'What about personas, touchpoints, findings, plans and metrics cannot be relied on yet. What stands on a map is checked beside the map.',
  nothing: 'Nothing to check',
  nothingText:
    'No persona, touchpoint, finding, plan or metric lacks a source, an owner or an answer that it should have. What does is told here.',
  found: (n: number) => (n === 1 ? '1 finding' : `${n.toLocaleString('en')} findings`),
  card: 'Are the records true?',
  cardText: (n: number) =>
    n === 0
      ? 'Nothing about the records of this workspace is left to check.'
      : `${n === 1 ? '1 thing' : `${n.toLocaleString('en')} things`} about the records of this workspace cannot be relied on yet.`,
  cardOpen: 'Check the records',
  kinds: 'Only',
  allKinds: 'All kinds',
  open: (title: string) => `Open ${title}`,
  see: (title: string) => `See “${title}”`,
  kind: (name: string, n: number) => `${name} (${n.toLocaleString('en')})`,
  rest: (n: number) =>
    `${n.toLocaleString('en')} more of these are shown as soon as some of them are settled.`,
  all: (n: number) => `Show all ${n.toLocaleString('en')}`,
} as const
