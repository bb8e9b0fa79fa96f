import { named, type StoryRecord, type Told } from './told.ts'

/** By what one sees whether it helped: measured on the map, from answers, from events, and entered by hand. */
export function metrics(told: Told): StoryRecord[] {
  return [...measured(told), satisfaction(told), worth(told), onTime(told)]
}

function measured({ journey, step }: Told): StoryRecord[] {
  const [cost, again] = [step('shipping_cost_shown'), step('ordered_again')]
  const of = (figure: 'leave' | 'reach', stepId: string) =>
    stepId === '' ? null : { journeyId: journey.id, figure: { figure, stepId } }
  return [
    {
      id: named('metric', 'leave'),
      type: 'metric',
      fields: {
        title: 'Leave at the shipping cost',
        form: 'conversion',
        unit: '%',
        direction: 'down',
        target: 25,
        owner: 'Ida',
        source: of('leave', cost),
        links: [named('solution', 'bar')],
      },
    },
    {
      id: named('metric', 'again'),
      type: 'metric',
      fields: {
        title: 'Order again',
        description: 'Of all who begin, the share that comes to a second order.',
        form: 'retention',
        unit: '%',
        direction: 'up',
        target: 15,
        owner: 'Noor',
        source: of('reach', again),
        links: [
          named('solution', 'winback'),
          named('solution', 'again'),
          named('solution', 'card'),
        ],
      },
    },
  ]
}

function satisfaction({ journey, step }: Told): StoryRecord {
  return {
    id: named('metric', 'nps'),
    type: 'metric',
    fields: {
      title: 'Would recommend us when they have paid',
      form: 'satisfaction',
      unit: 'NPS',
      direction: 'up',
      target: 20,
      owner: 'Tomás',
      source: {
        feedback: {
          scale: { kind: 'nps', min: 0, max: 10 },
          by: 'month',
          journeyId: journey.id,
          stepId: step('order_placed') || null,
          source: 'survey',
          sourceName: '',
          field: null,
        },
      },
      links: [named('solution', 'retry')],
    },
  }
}

function worth({ journey }: Told): StoryRecord {
  return {
    id: named('metric', 'worth'),
    type: 'metric',
    fields: {
      title: 'What an order is worth',
      form: 'money',
      unit: '€',
      direction: 'up',
      target: 49,
      owner: 'Noor',
      source: {
        events: {
          journeyId: journey.id,
          what: 'mean',
          by: 'month',
          of: { activities: ['order_placed'], where: [] },
          among: { activities: [], where: [] },
          later: 1,
          column: 'order_value',
        },
      },
      links: [named('solution', 'bar'), named('solution', 'care')],
    },
  }
}

/** How many of a hundred came on the day that was promised; the tour was cut after the eighth month. */
const shares = [70, 72, 69, 71, 70, 68, 72, 71, 61, 60, 62, 59, 61, 63, 60, 61]
const CUT = 8
const MONTH = 30

function onTime({ day }: Told): StoryRecord {
  const at = (month: number) => day((month - shares.length) * MONTH + 10)
  return {
    id: named('metric', 'on-time'),
    type: 'metric',
    fields: {
      title: 'Parcels on the promised day',
      description: 'Counted by Grace at the end of each month, from 400 parcels drawn by lot.',
      form: 'speed',
      unit: '%',
      direction: 'up',
      target: 85,
      owner: 'Grace',
      series: shares.map((value, month) => ({
        at: at(month),
        value,
        n: 400,
        note: month === CUT ? 'First month with one tour a day' : '',
      })),
      marks: [
        { id: named('mark', 'tour'), at: at(CUT), text: 'The second tour to the north was cut' },
      ],
      links: [named('solution', 'region')],
    },
  }
}
