import type { Curve, Journey, Lane } from '@desirepath/core'
import { card, emptyJourney, figure, lane } from './builders.ts'
import {
  branchesAndObstacles,
  cardsOfAllKinds,
  dayWithNumbers,
  manyCurves,
  serviceBlueprint,
} from './drawn-journeys.ts'
import { point, shopJourney } from './shop-journey.ts'
import { found, sketch } from './sketch.ts'

function fortySteps(): Journey {
  const stages = [
    'Discover',
    'Choose',
    'Buy',
    'Receive',
    'Use',
    'Ask for help',
    'Renew',
    'Leave',
  ].map(
    (name, stage) =>
      [
        name,
        Array.from(
          { length: 5 },
          (_, i) =>
            `${name} ${['first look', 'compare', 'decide', 'wait', 'finish'][i]} ${stage * 5 + i + 1}`,
        ),
      ] as const,
  )
  return sketch({
    title: 'Forty steps through a long contract',
    stages,
    channel: 'Website',
    quotes: ['Fine.', 'It took far too long until somebody answered.'],
    pain: 'Nobody answers for days',
  })
}

function missingValues(): Journey {
  const base = shopJourney()
  const values = [0.4, null, null, -1.2, -0.6, null, 1.1, 0.2]
  const ns = [212, 0, 0, 4, 140, 0, 3, 7]
  return {
    ...base,
    title: 'Where some figures are missing',
    discovery: base.discovery && {
      ...base.discovery,
      coverage: 0.24,
      warnings: ['Only 12 % of the customers gave feedback at any step.'],
      fitness: 0.41,
    },
    steps: base.steps.map((each, i) =>
      i === 2
        ? { ...each, measured: null, channel: null }
        : i === 7 && each.measured
          ? {
              ...each,
              measured: {
                ...each.measured,
                leave: figure(null, 4),
                repeat: figure(null, 4),
                stay: { medianSeconds: null, p90Seconds: null, n: 3 },
              },
            }
          : each,
    ),
    curves: [
      {
        id: 'm',
        kind: 'measured',
        persona: null,
        points: base.steps.map(({ id }, i) => point(id, values[i] ?? null, ns[i] ?? 0)),
      },
    ],
    moments: [
      {
        stepId: 'compare',
        type: 'pointOfNoReturn',
        text: 'Hardly anyone who leaves here comes back.',
      },
      { stepId: 'basket', type: 'momentOfTruth', text: 'Half of the success is decided here.' },
    ],
  }
}

function fivePersonas(): Journey {
  const base = shopJourney()
  const names = [
    'Careful Clara',
    'Price-checking Paul',
    'In-and-out Ines',
    'Gift-giving Gustav',
    'Returning Rania',
  ]
  const personas = names.map((title, i) => ({
    id: `p${i}`,
    title,
    draft: i > 0,
    summary:
      [
        'Reads everything first.',
        'Compares and leaves at the freight.',
        'Taps an ad and goes.',
        'Buys for others, in a hurry.',
        'Comes back for the same things.',
      ][i] ?? '',
    share: figure([0.31, 0.25, 0.2, 0.14, 0.1][i] ?? 0.1, 96_478),
    path: base.steps.filter((_, at) => (at + i) % (i + 2) !== 1).map(({ id }) => id),
    traits: [
      {
        name: 'channel',
        value: ['Website', 'Search', 'Social ad', 'App', 'E-mail'][i] ?? '',
        share: 0.6,
        baseline: 0.3,
      },
    ],
    success: figure(0.4 - i * 0.07, 9000),
    emotion: null,
  }))
  const curves = personas.map(({ id }, i): Curve => ({
    id: `c${i}`,
    kind: 'measured',
    persona: id,
    points: base.steps.map((each, at) =>
      point(
        each.id,
        Math.max(-2, Math.min(2, Math.sin(at * 1.1 + i * 0.9) * 1.1 + (2 - i) * 0.25)),
        60 + at * i,
      ),
    ),
  }))
  return {
    ...base,
    title: 'Five kinds of customers on one map',
    personas,
    curves: [...curves, ...base.curves.filter((curve) => curve.kind === 'measured')],
  }
}

function everyLane(): Journey {
  const base = shopJourney()
  const text = (type: Lane['type'], title: string, words: string) =>
    lane(type, title, type, {
      ad: [card(`${type}1`, { text: words })],
      pay: [card(`${type}2`, { text: words, note: 'from the workshop' })],
    })
  return {
    ...base,
    title: 'Every lane, and cells with many cards',
    stages: [
      ...base.stages.slice(0, 3),
      { id: 'empty', title: 'Unboxing', reach: null },
      ...base.stages.slice(3),
    ],
    lanes: [
      ...base.lanes.map((each) =>
        each.type === 'doing'
          ? {
              ...each,
              cells: [
                {
                  stepId: 'ad',
                  cards: Array.from({ length: 9 }, (_, i) =>
                    card(`many${i}`, { text: `Card ${i + 1}` }),
                  ),
                },
              ],
            }
          : each,
      ),
      text('thinking', 'Thinking', 'Will it arrive in time?'),
      text('goals', 'Goals', 'Get a present before Friday'),
      text('needs', 'Needs', 'To know the whole price'),
      text('questions', 'Questions', 'Can I send it back?'),
      text('touchpoints', 'Touchpoints', 'Order confirmation'),
      text(
        'text',
        'Notes',
        'A note that is much longer than the others, because somebody pasted the whole minutes of a meeting into one single card, which then goes on about parcels, dates, promises, carriers, regions, warehouses, bank holidays and the weather, and would fill the column if nothing held it back; so the card keeps its first lines and says how many words are missing.',
      ),
      lane('opportunities', 'More opportunities', 'none yet'),
    ],
  }
}

function hostile(): Journey {
  const evil =
    '"><script>alert(1)</script><a href="javascript:alert(2)">x</a> & \u0000\u0007\u202eevil\u202c ]]> \ud800 --> <!--'
  const base = sketch({
    title: evil,
    stages: [[evil, [evil, 'ok']]],
    channel: evil,
    quotes: [evil],
    pain: evil,
    doing: evil,
  })
  return {
    ...base,
    discovery: {
      ...found,
      warnings: [evil],
      success: { activity: evil, share: figure(0.5, 1434) },
    },
  }
}

/** Every picture of the gallery by the name of its file. */
export const galleryJourneys: Readonly<Record<string, () => Journey>> = {
  empty: () => emptyJourney({ title: 'A journey without steps' }),
  'one-step': () =>
    sketch({
      title: 'One step',
      stages: [['Help', ['Calls the hotline']]],
      channel: 'Phone',
      quotes: ['Friendly and quick.'],
    }),
  'forty-steps': fortySteps,
  'missing-values': missingValues,
  'long-german-words': () =>
    sketch({
      title:
        'Die Rechtsschutzversicherungsgesellschaftskundenreise von der Antragsstellungsvorbereitung bis zur Schadensregulierungsabschlussbestätigung',
      stages: [
        ['Versicherungsbedarfsermittlung', ['Informationsbeschaffungsphase im Internet']],
        [
          'Antragsstellung',
          ['Antragsunterlagenvollständigkeitsprüfung', 'Identitätsfeststellungsverfahren'],
        ],
        [
          'Schadensfall',
          [
            'Schadensmeldungsformular ausfüllen',
            'Sachverständigengutachtenanforderung',
            'Regulierungsentscheidungsbenachrichtigung',
          ],
        ],
      ],
      channel: 'Versicherungsvertreterbüro',
      quotes: [
        'Die Bearbeitungsgeschwindigkeit der Schadensregulierungsabteilung ist eine Unverschämtheit sondergleichen.',
        'Alles bestens!',
      ],
      pain: 'Sachverständigengutachtenverzögerungen kosten Vertragsverlängerungen',
      doing: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenversicherung vergleichen',
    }),
  arabic: () =>
    sketch({
      title: 'رحلة العميل من الإعلان إلى الشراء',
      stages: [
        ['الوعي', ['يرى إعلانًا']],
        ['المقارنة', ['يقارن بين البائعين', 'يقرأ التقييمات (أكثر من 20)']],
        ['الشراء', ['يملأ السلة', 'يدفع عبر Apple Pay، ثم ينتظر']],
      ],
      channel: 'الموقع الإلكتروني',
      quotes: ['وصل الطلب متأخرًا جدًا ولم يرد أحد على رسائلي!', 'تجربة رائعة 😀'],
      pain: 'تظهر تكلفة الشحن متأخرة',
      doing: 'يفتح 3 إلى 5 عروض في علامات تبويب',
    }),
  chinese: () =>
    sketch({
      title: '从广告到收货的首次购物旅程',
      stages: [
        ['认知', ['看到广告']],
        ['比较', ['比较不同卖家的价格和运费', '阅读其他买家的评价']],
        ['购买', ['加入购物车', '使用微信支付付款']],
        ['配送', ['等待发货', '收到包裹']],
      ],
      channel: '网站',
      quotes: [
        '三号下的单，答应十七号到，现在已经二十九号了，没有人回复我。',
        '东西很好，下次还会再来！',
      ],
      pain: '包裹比承诺的日期晚到',
      doing: '在多个标签页中打开三到五个商品，反复比较',
    }),
  emoji: () =>
    sketch({
      title: '🛒 Shopping with 👨‍👩‍👧 and 🇪🇺 friends',
      stages: [
        ['👀 Look', ['Sees an ad 📱']],
        ['💳 Pay', ['Pays 💶', 'Waits ⏳ and waits ⏳']],
      ],
      channel: 'Chat 💬',
      quotes: ['Love it ❤️❤️❤️ 10/10 👍🏽', '😡😡😡 never again!!!'],
      pain: 'Parcel 📦 is late 😤',
      doing: '✅ done, ⭐⭐⭐⭐⭐ given',
    }),
  'no-feedback': () => {
    const base = sketch({
      title: 'Permit application, as logged',
      stages: [
        ['Application', ['Confirmation of receipt', 'Check of completeness']],
        ['Decision', ['Determine necessity of stop advice', 'Assess', 'Publish']],
      ],
      channel: 'Internet',
    })
    return {
      ...base,
      curves: [],
      discovery: found,
      lanes: [...base.lanes, lane('delights', 'Delights', 'keep these')],
      moments: [
        { stepId: 's2', type: 'momentOfTruth', text: 'The largest drop in success is here.' },
      ],
    }
  },
  'five-personas': fivePersonas,
  'every-lane': everyLane,
  hostile,
  shop: shopJourney,
  'cards-of-all-kinds': cardsOfAllKinds,
  'day-with-numbers': dayWithNumbers,
  'service-blueprint': serviceBlueprint,
  'many-curves': manyCurves,
  'branches-and-obstacles': branchesAndObstacles,
}
