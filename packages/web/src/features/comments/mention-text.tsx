import { splitMentions } from '@desirepath/core'
import type { People } from './people.ts'

/** A comment in which those who are mentioned stand out, by the names that they have today. */
export function MentionText({ text, people }: { readonly text: string; readonly people: People }) {
  return (
    <p dir="auto">
      {splitMentions(text, people.names, people.nameOf).map((part, i) =>
        part.isMention ? <mark key={i}>{part.text}</mark> : part.text,
      )}
    </p>
  )
}
