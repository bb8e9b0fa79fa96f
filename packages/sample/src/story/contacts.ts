import { named, type StoryRecord, type Told } from './told.ts'

const ways = [
  ['social', 'Social ad', 'megaphone', 'cold'],
  ['mail', 'E-mail', 'mail', 'cool'],
  ['site', 'Website', 'monitor', 'warm'],
  ['app', 'App', 'smartphone', 'warm'],
  ['courier', 'Courier', 'truck', 'hot'],
  ['hotline', 'Hotline', 'phone', 'hot'],
] as const

/** The ways on which the shop and its customers meet. */
export function channels(): StoryRecord[] {
  return ways.map(([key, title, icon, warmth]) => ({
    id: named('channel', key),
    type: 'channel',
    fields: { title, icon, warmth },
  }))
}

/** A channel as the map of a touchpoint says it. */
function channelOf(id: string | null = null): { channel: string; icon: string } {
  const way = ways.find(([key]) => named('channel', key) === id)
  return { channel: way?.[1] ?? '', icon: way?.[2] ?? '' }
}

interface Contact {
  readonly title: string
  readonly channel: (typeof ways)[number][0]
  readonly stage: string
  readonly activities: readonly string[]
  /** The activity beside which it stands on the map, where the data do not show it. */
  readonly beside?: string
  /** Ease, effectiveness, satisfaction, 1…5. */
  readonly grades: readonly [number, number, number] | null
  readonly owner: string
  readonly motivation: string
  readonly content?: readonly [kind: 'link' | 'promoCode' | 'note', title: string, value: string]
}

const contacts: readonly Contact[] = [
  {
    title: 'Spring campaign',
    channel: 'social',
    stage: 'Awareness',
    activities: ['ad_clicked'],
    grades: [4, 3, 3],
    owner: 'Noor',
    motivation: 'Saw the lamp in the room of somebody they follow',
    content: ['promoCode', 'Ten off the first order', 'HELLO10'],
  },
  {
    title: 'Monthly newsletter',
    channel: 'mail',
    stage: 'Awareness',
    activities: ['newsletter_opened', 'newsletter_unsubscribed'],
    grades: [4, 2, 3],
    owner: 'Noor',
    motivation: 'Waits for the rug to come back in grey',
  },
  {
    title: 'Product page',
    channel: 'site',
    stage: 'Consideration',
    activities: ['product_viewed', 'size_guide_opened', 'wishlist_added', 'page_error'],
    grades: [4, 4, 4],
    owner: 'Ida',
    motivation: 'Wants to know whether it fits the room and when it comes',
    content: [
      'link',
      'How to measure a room for a rug (video)',
      'https://example.com/how-to-measure',
    ],
  },
  {
    title: 'Customer reviews',
    channel: 'site',
    stage: 'Consideration',
    activities: ['reviews_read'],
    grades: [4, 5, 4],
    owner: 'Ida',
    motivation: 'Trusts other customers more than the shop',
  },
  {
    title: 'Cart',
    channel: 'site',
    stage: 'Consideration',
    activities: ['add_to_cart', 'cart_viewed'],
    grades: [5, 3, 3],
    owner: 'Ida',
    motivation: 'Keeps things together and looks at the sum',
  },
  {
    title: 'Checkout',
    channel: 'site',
    stage: 'Purchase',
    activities: ['checkout_started', 'coupon_tried', 'password_reset'],
    grades: [3, 3, 3],
    owner: 'Ida',
    motivation: 'Wants it over with',
  },
  {
    title: 'Shipping cost',
    channel: 'site',
    stage: 'Purchase',
    activities: ['shipping_cost_shown'],
    grades: [2, 1, 1],
    owner: 'Ida',
    motivation: 'Has to decide whether it is worth it',
  },
  {
    title: 'Payment',
    channel: 'site',
    stage: 'Payment',
    activities: ['payment_submitted', 'payment_failed'],
    grades: [2, 2, 2],
    owner: 'Tomás',
    motivation: 'Wants to be sure that it worked',
  },
  {
    title: 'Order confirmation',
    channel: 'mail',
    stage: 'Payment',
    activities: ['order_placed', 'confirmation_opened'],
    grades: [4, 4, 4],
    owner: 'Tomás',
    motivation: 'Checks what was ordered and when it comes',
  },
  {
    title: 'Parcel tracking',
    channel: 'app',
    stage: 'Delivery',
    activities: ['Order shipped', 'tracking_viewed'],
    grades: [3, 2, 2],
    owner: 'Grace',
    motivation: 'Asks where it is, several times a day',
  },
  {
    title: 'The parcel, with its handwritten card',
    channel: 'courier',
    stage: 'Delivery',
    activities: ['Order delivered'],
    grades: [5, 5, 5],
    owner: 'Grace',
    motivation: 'Has looked forward to it',
  },
  {
    title: 'Help when a parcel is late',
    channel: 'hotline',
    stage: 'Delivery',
    activities: [],
    beside: 'Order shipped',
    grades: null,
    owner: 'Grace',
    motivation: 'Nobody answered the mail',
  },
]

/** Where they meet, as a list of its own. */
export function touchpoints(): StoryRecord[] {
  return contacts.map(({ title, channel, grades, content, activities, beside: _, ...said }) => ({
    id: named('touchpoint', title),
    type: 'touchpoint',
    fields: {
      title,
      channelId: named('channel', channel),
      ...said,
      activities: [...activities],
      ...(grades && { ease: grades[0], effectiveness: grades[1], satisfaction: grades[2] }),
      ...(content && { content: [{ kind: content[0], title: content[1], value: content[2] }] }),
    },
  }))
}

/** What the map knows of a touchpoint besides its name. */
export function metOn(title: string): { channel: string; icon: string; bound: string[] } {
  const contact = contacts.find((each) => each.title === title)
  const id = contact === undefined ? null : named('channel', contact.channel)
  return { ...channelOf(id), bound: [...(contact?.activities ?? [])] }
}

/** Where a touchpoint stands on the found map. */
export interface StoryPlace {
  readonly recordId: string
  readonly stepId: string
}

/** At the steps of what customers do there. */
export function touchpointPlaces({ step }: Told): readonly StoryPlace[] {
  return contacts.flatMap(({ title, activities, beside }) => {
    const steps = [...activities, ...(beside === undefined ? [] : [beside])].map(step)
    return [...new Set(steps)].flatMap((stepId) =>
      stepId === '' ? [] : [{ recordId: named('touchpoint', title), stepId }],
    )
  })
}
