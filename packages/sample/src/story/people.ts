import { named, type StoryRecord, type Told } from './told.ts'

/** The persona that was found leaving at the shipping cost, looked through and given a face, and two more. */
export function personas({ journey, step }: Told): StoryRecord[] {
  const [leaver] = journey.personas
    .filter(({ path }) => path.at(-1) === step('shipping_cost_shown'))
    .map(({ id }) => id)
  return [
    {
      id: leaver ?? named('persona', 'clara'),
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
          'Dress the family well without paying too much',
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
        interests: ['Sewing', 'Second-hand'],
        sliders: [
          { low: 'Price', high: 'Quality', value: 35 },
          { low: 'Plans', high: 'Decides at once', value: 20 },
          { low: 'Phone', high: 'Computer', value: 60 },
        ],
        skills: [
          { name: 'Shopping online', level: 4 },
          { name: 'Patience', level: 2 },
        ],
      },
    },
    {
      id: named('persona', 'ideal'),
      type: 'persona',
      fields: {
        title: 'The customer we want',
        form: 'idealCustomer',
        quote: 'I know my size with you by now.',
        description: 'Comes back within three months and tells two friends.',
        owner: 'Noor',
        goals: ['Not to think about it'],
        tags: ['loyalty'],
      },
    },
    {
      id: named('persona', 'driver'),
      type: 'persona',
      fields: {
        title: 'Dimitri, who brings the parcel',
        form: 'stakeholder',
        quote: 'I am the only one of you whom they ever see.',
        description:
          'Drives for the courier. Knows before anybody else that a parcel will be late.',
        owner: 'Grace',
        frustrations: ['Addresses without a floor', 'Nobody asks him'],
      },
    },
  ]
}
