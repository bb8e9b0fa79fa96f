import { recordBody, type WorkspaceRecord } from '@desirepath/core'

/** A persona with something in every field. */
export function carefulClara(): WorkspaceRecord<'persona'> {
  const note = (id: string, field: string, text: string) => ({ id, field, text, evidence: [] })
  return {
    id: 'clara',
    type: 'persona',
    ...recordBody('persona', {
      title: 'Careful Clara',
      isFocus: true,
      quote: 'I want to know what it costs in the end before I type in my address.',
      description:
        'Compares, **adds things up**, and leaves where the sum is not the one she had in mind.',
      demographics: [
        { name: 'Age', value: '34' },
        { name: 'Lives', value: 'in a small town, two children' },
      ],
      goals: ['Dress the family well without paying too much', 'Order in ten minutes'],
      needs: ['The whole price early', 'A date she can plan with'],
      motivations: ['A good find'],
      frustrations: ['Costs that show up on the last page', 'Parcels without a date'],
      expectations: ['Free delivery from some sum on, as elsewhere'],
      behaviours: ['Keeps three shops open in tabs'],
      preferences: ['Pays by invoice'],
      channels: ['Website', 'E-mail'],
      brands: ['Two large marketplaces'],
      interests: ['Sewing', 'Second-hand', 'Gardening', 'Cooking for many'],
      sliders: [
        { low: 'Price', high: 'Quality', value: 36 },
        { low: 'Plans', high: 'Decides at once', value: 20 },
      ],
      skills: [{ name: 'Shopping online', level: 4 }],
      empathy: [
        note('a', 'sees', 'Three prices for the same coat'),
        note('b', 'hears', 'Her sister says returns are a lottery'),
        note('c', 'saysAndDoes', 'Puts things into the basket to see the freight'),
        note('d', 'thinksAndFeels', 'They want me to give up counting'),
        note('e', 'pains', 'Costs that show up on the last page'),
        note('f', 'gains', 'Looks good at the school party for less than sixty euros'),
      ],
    }),
  }
}
