import type { Evidence } from '@desirepath/core'
import { type Heard, named, present, type StoryRecord, type Told } from './told.ts'

/** The findings that people have looked through: whose they are, and why they might be. */
export function findings({ found, voicesOf }: Told, { all, turn }: Heard): StoryRecord[] {
  const shipping = found('dropOff', 'shipping_cost_shown')
  const wait = found('wait')
  const payment = found('loop')
  const card = found('praise')
  return [
    ...present(shipping).map((id): StoryRecord => ({
      id,
      type: 'painPoint',
      fields: {
        isDraft: false,
        owner: 'Ida',
        tags: ['price', 'checkout'],
        severity: 5,
        expected: 'To see the whole price with the product',
        actual: 'The shipping cost shows on the last page before paying',
        links: [named('touchpoint', 'Shipping cost')],
        evidence: [all('visit'), turn('interview', 3), all('mention-shipping')],
        causes: [
          cause(
            'shipping-1',
            'The cost is known only with the address',
            'Show it by country on the product page',
            [all('visit'), turn('interview', 3)],
          ),
          cause(
            'shipping-2',
            'Free delivery begins above the usual sum',
            'Try 39 € instead of 49 €',
            [all('competitor')],
          ),
          {
            ...cause('shipping-3', 'The address is asked for late', 'Ask for the country first', [
              all('technology'),
            ]),
            parentId: named('cause', 'shipping-1'),
          },
        ],
      },
    })),
    ...present(wait).map((id): StoryRecord => ({
      id,
      type: 'painPoint',
      fields: {
        isDraft: false,
        owner: 'Grace',
        tags: ['delivery'],
        severity: 4,
        expected: 'The parcel in two days, as the product page says',
        actual: 'Four days and more for two in five, and no word in between',
        form: 'gap',
        links: [named('touchpoint', 'Parcel tracking')],
        evidence: [all('driver'), turn('interview', 5), all('mention-wait')],
        causes: [
          cause('wait-1', 'One courier for all regions', 'A second courier for the north', [
            all('driver'),
            all('mention-wait'),
          ]),
          {
            ...cause('wait-3', 'The second tour to the north was cut', 'Ask to have it back', [
              all('driver'),
            ]),
            parentId: named('cause', 'wait-1'),
          },
          cause(
            'wait-2',
            'The date is a promise that nobody computes',
            'Promise by region, from lead times',
          ),
        ],
      },
    })),
    ...present(payment).map((id): StoryRecord => ({
      id,
      type: 'painPoint',
      fields: {
        isDraft: false,
        owner: 'Tomás',
        tags: ['checkout'],
        severity: 3,
        form: 'obstacle',
        expected: 'To pay once and be done',
        actual: 'The payment fails and does not say why; some are afraid to pay twice',
        links: [named('touchpoint', 'Payment')],
        evidence: [turn('interview-payment', 1), turn('interview-payment', 3)],
        causes: [
          cause('payment-1', 'The message of the bank is thrown away', 'Show what the bank says', [
            turn('interview-payment', 1),
            ...voicesOf(payment).slice(0, 1),
          ]),
        ],
      },
    })),
    ...present(card).map((id): StoryRecord => ({
      id,
      type: 'delight',
      fields: {
        isDraft: false,
        owner: 'Grace',
        strength: 5,
        tags: ['delivery'],
        links: [named('touchpoint', 'The parcel, with its handwritten card')],
        evidence: [turn('interview', 5), all('mention-card')],
      },
    })),
  ]
}

function cause(key: string, text: string, counterMove: string, evidence: readonly Evidence[] = []) {
  return { id: named('cause', key), parentId: null, text, counterMove, evidence: [...evidence] }
}
