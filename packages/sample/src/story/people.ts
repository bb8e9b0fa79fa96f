import type { Persona } from '@desirepath/core'
import { clarasBoard } from './empathy.ts'
import { type Heard, named, type StoryRecord, type Told } from './told.ts'

/** The persona that was found leaving at the shipping cost, looked through and given a face, and more. */
export function personas(told: Told, heard: Heard): StoryRecord[] {
  return [clara(told, heard), robin(told), comesBack(told), driver(heard)]
}

/** Who leaves at the shipping cost, as discovery found them. */
export function claraId({ journey, step }: Pick<Told, 'journey' | 'step'>): string {
  const [leaver] = journey.personas
    .filter(({ path }) => path.at(-1) === step('shipping_cost_shown'))
    .map(({ id }) => id)
  return leaver ?? named('persona', 'clara')
}

/** Somebody of whom a map measured nothing. */
export function drawnPersona(id: string, title: string, path: string[]): Persona {
  const share = { value: null, n: 0, low: null, high: null }
  const none = { draft: false, summary: '', traits: [], success: null, emotion: null }
  return { id, title, share, path, ...none }
}

function clara(told: Told, heard: Heard): StoryRecord {
  return {
    id: claraId(told),
    type: 'persona',
    fields: {
      title: 'Careful Clara',
      isDraft: false,
      isFocus: true,
      quote: 'I want to know what it costs in the end before I type in my address.',
      description:
        'Compares, adds things up, and leaves where the sum is not the one she had in mind.',
      tags: ['price', 'first order'],
      owner: 'Ida',
      demographics: [
        { name: 'Age', value: '34' },
        { name: 'Lives', value: 'in a small town, two children' },
        { name: 'Works', value: 'part-time, in an office' },
      ],
      goals: [
        'Make the flat a home without paying too much',
        'Order in ten minutes, in the evening',
      ],
      needs: ['The whole price early', 'A date she can plan with'],
      expectations: ['Free delivery from some sum on, as elsewhere'],
      motivations: ['A good find'],
      frustrations: ['Costs that show up on the last page', 'Parcels without a date'],
      behaviours: ['Keeps three shops open in tabs', 'Reads the bad reviews first'],
      preferences: ['Pays by invoice', 'Reads rather than watches'],
      channels: ['Website', 'E-mail'],
      brands: ['Two large marketplaces'],
      interests: ['Sewing', 'Second-hand furniture'],
      sliders: [
        { low: 'Price', high: 'Quality', value: 35 },
        { low: 'Plans', high: 'Decides at once', value: 20 },
        { low: 'Phone', high: 'Computer', value: 60 },
      ],
      skills: [
        { name: 'Shopping online', level: 4 },
        { name: 'Patience', level: 2 },
      ],
      empathy: clarasBoard(told, heard),
      evidence: [heard.turn('interview', 3)],
    },
  }
}

/** Somebody whom a rule finds among the customers, rather than discovery. */
function robin({ journey }: Told): StoryRecord {
  return {
    id: named('persona', 'robin'),
    type: 'persona',
    fields: {
      title: 'Regular Robin',
      quote: 'I know where everything is. Just do not make me log in again.',
      description:
        'Has ordered before and does it again in the app, on the way home. Reads no reviews and looks at no advertisement.',
      tags: ['loyalty'],
      owner: 'Noor',
      demographics: [
        { name: 'Age', value: '41' },
        { name: 'Lives', value: 'in the city, alone' },
      ],
      goals: ['Have it done before the train stops'],
      needs: ['To be known', 'A payment that works the first time'],
      frustrations: ['Payments that fail without a reason'],
      behaviours: ['Orders on the phone', 'Opens every parcel at once'],
      channels: ['App'],
      sliders: [
        { low: 'Price', high: 'Quality', value: 65 },
        { low: 'Plans', high: 'Decides at once', value: 80 },
        { low: 'Phone', high: 'Computer', value: 10 },
      ],
      segment: {
        journeyId: journey.id,
        rule: {
          match: 'all',
          rules: [
            { type: 'property', column: 'customer_type', has: 'oneOf', values: ['Returning'] },
            { type: 'channel', has: 'oneOf', values: ['App'] },
          ],
        },
        valueColumn: 'order_value',
      },
    },
  }
}

/** Whom the shop would like to have more of: those who have ordered again. */
function comesBack({ journey, step }: Told): StoryRecord {
  const again = step('ordered_again')
  return {
    id: named('persona', 'ideal'),
    type: 'persona',
    fields: {
      title: 'The customer we want',
      form: 'idealCustomer',
      quote: 'The lamp was right, so I came back for the rug.',
      description: 'Orders again within a few weeks and tells two friends.',
      owner: 'Noor',
      goals: ['Not to think about it'],
      needs: ['Parcels that come when they are said to'],
      motivations: ['The card in the parcel'],
      channels: ['App', 'E-mail'],
      tags: ['loyalty'],
      ...(again !== '' && {
        segment: {
          journeyId: journey.id,
          rule: {
            match: 'all',
            rules: [
              {
                type: 'did',
                of: 'step',
                name: again,
                is: 'atLeast',
                times: 1,
                from: null,
                to: null,
              },
            ],
          },
          valueColumn: 'order_value',
        },
      }),
    },
  }
}

function driver(heard: Heard): StoryRecord {
  return {
    id: named('persona', 'driver'),
    type: 'persona',
    fields: {
      title: 'Dimitri, who brings the parcel',
      form: 'stakeholder',
      quote: 'I am the only one of you whom they ever see.',
      description: 'Drives for the courier. Knows before anybody else that a parcel will be late.',
      owner: 'Grace',
      goals: ['Be through by four'],
      needs: ['To tell somebody at seven which parcels will be late'],
      frustrations: ['Addresses without a floor', 'Nobody asks him'],
      evidence: [heard.all('driver')],
    },
  }
}
