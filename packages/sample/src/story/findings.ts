import { named, present, type StoryRecord, type Told } from './told.ts'

/** The findings that people have looked through: whose they are, and why they might be. */
export function findings({ found }: Told): StoryRecord[] {
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
        causes: [
          cause(
            'shipping-1',
            'The cost is known only with the address',
            'Show it by country on the product page',
          ),
          cause('shipping-2', 'Free delivery begins above the usual sum', 'Try 39 instead of 49'),
          cause(
            'shipping-3',
            'The address is asked for late',
            'Ask for the country first',
            'shipping-1',
          ),
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
        causes: [
          cause('wait-1', 'One courier for all regions', 'A second courier for the north'),
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
        links: [named('touchpoint', 'Payment')],
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
      },
    })),
  ]
}

function cause(key: string, text: string, counterMove: string, parent: string | null = null) {
  return {
    id: named('cause', key),
    parentId: parent === null ? null : named('cause', parent),
    text,
    counterMove,
    evidence: [],
  }
}
