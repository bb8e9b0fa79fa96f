import type { CommentTarget, Thread } from '@desirepath/core'
import { named, type Told } from './told.ts'

type Line = readonly [author: string, ago: number, text: string]

/** What was said beside the found map. `you` is the member who opens the sample. */
export function threads({ step, found, at }: Told, you: string): Thread[] {
  const shipping = found('dropOff', 'shipping_cost_shown')
  const shipped = step('Order shipped')
  const talk = (key: string, target: CommentTarget, lines: readonly Line[]): Thread => ({
    id: named('thread', key),
    target,
    resolved: key === 'card',
    comments: lines.map(([author, ago, text], i) => ({
      id: named('comment', `${key} ${i}`),
      author,
      at: at(-ago),
      text,
    })),
  })
  return [
    ...(shipping === null
      ? []
      : [
          talk('shipping', { kind: 'record', id: shipping }, [
            ['Ida', 6, 'Every third one. Can we show the cost on the product page by country?'],
            [
              'Tomás',
              5,
              '@Ida the address service knows the zone from two letters; I noted it above.',
            ],
            [
              'Noor',
              2,
              `@[You](${you}), welcome! We decide on this one next week. Please look at the pain point and say what you would try first.`,
            ],
          ]),
        ]),
    ...(shipped === ''
      ? []
      : [
          talk('waiting', { kind: 'step', id: shipped }, [
            [
              'Grace',
              8,
              'The driver knows at seven which parcels will be late. Who could tell the customer?',
            ],
            ['Tomás', 7, '@Grace a message to the phone is no work; the list from the hub is.'],
          ]),
        ]),
    ...(step('Order delivered') === ''
      ? []
      : [
          talk('card', { kind: 'step', id: step('Order delivered') }, [
            ['Noor', 30, 'Do we keep the cards through the winter?'],
            ['Grace', 29, 'Yes. Ten cards take three minutes.'],
          ]),
        ]),
  ]
}

/** What is said on the page of a record. */
export interface RecordTalk {
  readonly recordId: string
  readonly author: string
  readonly text: string
}

export function recordTalks({ found }: Told): RecordTalk[] {
  const wait = found('wait')
  return [
    {
      recordId: named('solution', 'region'),
      author: 'Grace',
      text: 'Two couriers have made an offer. Without the contract we can promise dates, but not keep them.',
    },
    {
      recordId: named('solution', 'bar'),
      author: 'Ida',
      text: 'First shown to one customer in five; the figure on the map tells in two weeks.',
    },
    ...(wait === null
      ? []
      : [
          {
            recordId: wait,
            author: 'Noor',
            text: '@Grace the forum of a town in the north speaks of the hub by name. I put it here as evidence.',
          },
        ]),
  ]
}
