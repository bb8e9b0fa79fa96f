import type { StageWords, StepWords } from '../template.ts'

/** The stages before money changes hands; every classic template begins with them. */
export const awareness: StageWords = {
  title: 'Awareness',
  funnelStep: 'Reach',
  ask: 'How did you first hear of us?',
  steps: [
    {
      title: 'Feels a need',
      feels: [-0.5, 'restless'],
      doing: 'Puts up with a problem, then decides to act',
      thinking: 'There must be a better way than this.',
      goals: 'Put the problem into words',
      questions: 'Do others have this problem too?',
      touchpoints: { 'Talk with a friend': 'Word of mouth', 'Article in the press': 'Press' },
      pains: [
        {
          pain: 'Knows the problem, not what would solve it',
          severity: 2,
          at: 'Article in the press',
          idea: 'Publish a guide that starts from the problem',
        },
      ],
      delights: 'A friend has been through it and knows a way',
    },
    {
      title: 'Discovers us',
      feels: [0.5, 'curious'],
      doing: ['Searches, scrolls, sees an ad', 'Opens the first results that promise help'],
      thinking: 'Is this meant for someone like me?',
      goals: 'Find a few offers worth a look',
      questions: 'Who are they, and what do they do?',
      touchpoints: {
        'Search results': 'Search',
        'Social media ad': 'Social media',
        'Post by someone they follow': 'Social media',
      },
      pains: [
        {
          pain: 'Ads all promise the same thing',
          severity: 3,
          at: 'Social media ad',
          idea: 'Say in one line what is different, and for whom',
        },
      ],
      delights: 'The message names exactly their problem',
      obstacle: 'The page behind the ad does not show what it promised',
    },
  ],
}

export const consideration: StageWords = {
  title: 'Consideration',
  funnelStep: 'Interest',
  ask: 'What did you look for and not find?',
  steps: [
    {
      title: 'Looks at the offer',
      feels: [0.5, 'hopeful'],
      doing: 'Visits the website, watches the video, skims pages',
      thinking: 'Looks good, but what does it really cost?',
      goals: 'Understand what is offered and for how much',
      questions: ['What is included?', 'What does it cost in total?'],
      touchpoints: {
        'Product page': 'Website',
        'Video that explains it': 'Website',
        'Newsletter sign-up': 'E-mail',
      },
      pains: [
        {
          pain: 'Price and conditions are hard to find',
          severity: 4,
          at: 'Product page',
          idea: 'Show the full price on the first page',
        },
      ],
      delights: 'A short video answers the main question',
    },
    {
      title: 'Compares options',
      feels: [-0.5, 'overwhelmed'],
      doing: ['Opens several offers side by side', 'Writes a list of pros and cons'],
      thinking: 'I cannot tell these apart.',
      goals: 'Narrow it down to two or three',
      questions: 'What do I lose with the cheaper one?',
      touchpoints: { 'Comparison site': 'Website', 'Blog post': 'Website' },
      pains: [
        {
          pain: 'Offers cannot be compared like for like',
          severity: 3,
          at: 'Comparison site',
          idea: 'Offer an honest table, competitors included',
        },
      ],
      delights: 'A recommendation that fits their case',
    },
    {
      title: 'Looks for proof',
      feels: [0.5, 'reassured'],
      doing: 'Reads reviews, the worst ones first; asks around',
      thinking: 'What happens to me if it goes wrong?',
      goals: 'Make sure that it keeps its promise',
      questions: 'What do people say after a year?',
      touchpoints: {
        'Product reviews': 'Review site',
        'Question to an adviser': 'Chat',
        'Promo code': 'E-mail',
      },
      pains: [
        {
          pain: 'Slow or evasive answer to a simple question',
          severity: 3,
          at: 'Question to an adviser',
          idea: 'Answer within the hour, with a name',
        },
      ],
      delights: 'Positive reviews by people in the same position',
      moment: ['momentOfTruth', 'Here customers decide whether to believe the promise.'],
      obstacle: 'It is beyond the budget, and no smaller offer is in sight',
    },
  ],
}

const decides: StepWords = {
  title: 'Makes the choice',
  feels: [1, 'determined'],
  doing: 'Picks a variant, checks dates and terms once more',
  thinking: 'Let us do it, before I change my mind.',
  goals: 'Choose once and not regret it',
  questions: 'Can I change or return it later?',
  touchpoints: { 'Basket or offer': 'Website', 'Call with sales': 'Phone' },
  pains: [
    {
      pain: 'Extra costs appear only at the end',
      severity: 5,
      at: 'Basket or offer',
      idea: 'Name all costs before the choice is made',
    },
  ],
  delights: 'Advice to take the cheaper variant',
  obstacle: 'Extra costs, or an account that must be opened first',
}

const pays: StepWords = {
  title: 'Pays',
  feels: [-0.5, 'tense'],
  doing: ['Types in address and card', 'Waits for the confirmation'],
  thinking: 'Is my card safe here?',
  goals: 'Get it done quickly and safely',
  questions: 'Which ways to pay are there?',
  touchpoints: {
    'Checkout form': 'Website',
    'Payment page': 'Payment',
    'Confirmation e-mail': 'E-mail',
  },
  pains: [
    {
      pain: 'Too many fields, and an error clears them',
      severity: 4,
      at: 'Checkout form',
      idea: 'Ask for less; keep what has been typed',
    },
    {
      pain: 'No reason given why card data is needed now',
      severity: 3,
      at: 'Payment page',
      idea: 'Say why, and show that it is safe',
    },
  ],
  delights: 'The confirmation arrives at once and says what is next',
  moment: ['momentOfTruth', 'Here customers part with their money, or do not.'],
  obstacle: 'The way to pay that they trust is not offered',
}

const leaves: StepWords = {
  title: 'Leaves without buying',
  branch: { outcome: 'left without buying', from: 'Makes the choice' },
  feels: [-1, 'unconvinced'],
  doing: 'Closes the page “for now”, leaves things in the basket',
  thinking: 'I will think about it. Perhaps.',
  goals: 'Keep the option open at no cost',
  questions: 'Will the price still hold next week?',
  touchpoints: { 'Basket reminder': 'E-mail', Newsletter: 'E-mail' },
  pains: [
    {
      pain: 'Reminders push and do not answer the doubt',
      severity: 2,
      at: 'Basket reminder',
      idea: 'Ask what was missing and answer just that',
    },
  ],
  delights: 'The basket is still there on the next visit',
}

export const decision: StageWords = {
  title: 'Decision',
  funnelStep: 'Conversion',
  ask: 'What nearly kept you from buying?',
  steps: [decides, pays, leaves],
}
