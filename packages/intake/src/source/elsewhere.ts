import { UnreadableFile } from './bad-file.ts'

const journeyFile = 'Bring it in with “Import a journey file”, in the list of journeys.'

const lists = {
  insights: 'pain points or delights',
  opportunities: 'opportunities',
  solutions: 'solutions',
  metrics: 'metrics',
} as const

/** Files that have a way in of their own, by how they begin. */
const ways: readonly (readonly [start: RegExp, reason: string])[] = [
  [/^\s*journey\s*\n\s*(?:title|section)\b/, `This is a user journey of Mermaid. ${journeyFile}`],
  [/^\s*journey-map\b/, `This is a journey map of Diagrammo. ${journeyFile}`],
  [/^\s*\{[^]{0,2000}"schema"\s*:\s*"desirepath\.journey\//, `This is a map. ${journeyFile}`],
  [
    /^\s*\{[^]{0,200}"desirepath\.workspace\//,
    'This is a whole workspace. Bring it in with “Whole workspace”, which the imports lead to.',
  ],
  ...Object.entries(lists).map(
    ([kind, list]) =>
      [
        new RegExp(`^\\s*\\{[^]{0,4000}"format"\\s*:\\s*"THEYDO_${kind.toUpperCase()}_`),
        `The file holds TheyDo’s ${kind}. Import it in the list of ${list}.`,
      ] as const,
  ),
]

/** Refuses what is understood, but on another screen; throws `UnreadableFile`. */
export function refuseElsewhere(path: string, sample: Buffer): void {
  const start = sample.toString('utf8', 0, 8192)
  for (const [pattern, reason] of ways)
    if (pattern.test(start)) throw new UnreadableFile(path, reason)
}
