import { type Card, plainText } from '@desirepath/core'

/** What a card is called in a list: its record, else the beginning of its words, else its file. */
export function cardSays(
  { text, attachment }: Pick<Card, 'text' | 'attachment'>,
  record: { readonly title: string } | undefined,
): string {
  return record?.title ?? (plainText(text ?? '').slice(0, 120) || (attachment?.name ?? ''))
}
