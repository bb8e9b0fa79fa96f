import type { WorkshopSummary } from '@desirepath/contract'

/** A summary as Markdown, for those who were not there. */
export function formatSummary(summary: WorkshopSummary, journeyTitle: string): string {
  const { title, startedBy, startedAt, endedAt, people, votes, notes, comments } = summary
  const names = people.map(({ name, role }) => `${inline(name)} (${role})`)
  const parts = [
    `# ${inline(title)}`,
    [
      `- Journey: ${inline(journeyTitle)}`,
      `- When: ${startedAt.slice(0, 16).replace('T', ' ')} UTC, ${minutes(startedAt, endedAt)}`,
      `- Started by: ${inline(startedBy)}`,
      `- Took part (${people.length}): ${names.length === 0 ? 'nobody' : names.join(', ')}`,
    ].join('\n'),
    ...votes.map(({ question, dots, voters, ranking }) =>
      section(
        `Vote: ${inline(question === '' ? 'what matters most' : question)}`,
        `${voters} voted, ${dots} ${dots === 1 ? 'dot' : 'dots'} each.`,
        ranking.map(
          (each, i) =>
            `${i + 1}. **${each.dots}** ${inline(each.title)} (${each.people} ${each.people === 1 ? 'person' : 'people'})`,
        ),
      ),
    ),
    section(
      'Notes',
      notes.length === 0 ? 'None were revealed.' : '',
      notes.map(({ text, author, step }) => {
        const where = [step, author].filter((each) => each !== null).map(inline)
        return `- ${inline(text)}${where.length === 0 ? '' : ` (${where.join(', ')})`}`
      }),
    ),
    section(
      'Open comments',
      comments.length === 0 ? 'None.' : '',
      comments.map(
        ({ on, author, text }) => `- ${inline(on)}: ${inline(text)} (${inline(author)})`,
      ),
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

function section(title: string, first: string, lines: readonly string[]): string {
  const paragraphs = [first, lines.join('\n')].filter((each) => each !== '')
  return [`## ${title}`, ...paragraphs].join('\n\n')
}

/** Words that people wrote, as one line that means nothing in Markdown but itself. */
function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`)
}

function minutes(from: string, to: string): string {
  const count = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))
  return `${count} ${count === 1 ? 'minute' : 'minutes'}`
}
