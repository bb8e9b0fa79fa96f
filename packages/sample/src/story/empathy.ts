import type { EmpathyField, EmpathyNote, Evidence } from '@desirepath/core'
import { type Heard, named, type Told } from './told.ts'

/** What is known of Clara, note by note, with what each rests on; two are only believed, and look so. */
export function clarasBoard({ voicesOf, found }: Told, { turn, all }: Heard): EmpathyNote[] {
  const shipping = voicesOf(found('dropOff', 'shipping_cost_shown'))
  const payment = voicesOf(found('loop'))
  const card = voicesOf(found('praise'))
  return [
    note('sees', 'tabs', 'Three shops in three tabs, each with another last price', [all('visit')]),
    note('sees', 'badge', '“Free delivery” on every other page of other shops', [
      all('competitor'),
    ]),
    note('hears', 'sister', 'Her sister: “They never say when it comes.”'),
    note('saysAndDoes', 'twice', 'Fills the cart twice before she buys', [turn('interview', 1)]),
    note('saysAndDoes', 'closes', 'Closes the page when the shipping cost appears', [
      turn('interview', 3),
      ...shipping,
    ]),
    note('thinksAndFeels', 'stupid', 'Feels a bit stupid: she had typed in everything', [
      turn('interview', 3),
    ]),
    note('thinksAndFeels', 'budget', 'Has a sum in mind before she opens the shop'),
    note('pains', 'silence', 'Five days of waiting, and nobody says a word', [
      turn('interview', 5),
    ]),
    note('pains', 'payment', 'Was afraid to pay twice when the payment failed', payment),
    note('gains', 'card', 'A card written by hand, kept on the fridge', [
      turn('interview', 5),
      ...card,
    ]),
  ]
}

function note(
  field: EmpathyField,
  key: string,
  text: string,
  evidence: readonly Evidence[] = [],
): EmpathyNote {
  return { id: named('note', key), field, text, evidence: [...evidence] }
}
