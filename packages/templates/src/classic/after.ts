import type { StageWords, StepWords } from '../template.ts'

const starts: StepWords = {
  title: 'Receives and starts',
  feels: [1.5, 'excited'],
  doing: ['Unpacks it or signs in', 'Follows the first instructions'],
  thinking: 'Now show me that I chose well.',
  goals: 'See a first result quickly',
  questions: 'Where do I begin?',
  touchpoints: {
    'Delivery or access': 'Delivery',
    'Welcome message': 'E-mail',
    'Getting-started guide': 'Document',
  },
  pains: [
    {
      pain: 'The first set-up takes longer than promised',
      severity: 3,
      at: 'Getting-started guide',
      idea: 'Lead to one first result in five minutes',
    },
  ],
  delights: 'It comes sooner than promised, and with care',
  moment: ['delight', 'The promise meets the product for the first time.'],
}

const uses: StepWords = {
  title: 'Uses it day to day',
  feels: [1, 'satisfied'],
  doing: 'Makes it a habit; tries one more feature',
  thinking: 'It does what I need. What else can it do?',
  goals: 'Get the everyday job done without thinking',
  questions: 'Am I using it the right way?',
  touchpoints: { 'The product itself': 'Product', 'Tips by e-mail': 'E-mail' },
  pains: [
    {
      pain: 'Useful features are never discovered',
      severity: 2,
      at: 'The product itself',
      idea: 'Point to one feature when it would help',
    },
  ],
  delights: 'A tip that fits how they use it',
  obstacle: 'No habit forms, and it is forgotten',
}

const getsHelp: StepWords = {
  title: 'Needs help',
  feels: [-1, 'frustrated'],
  doing: 'Searches the help pages, asks others, then support',
  thinking: 'I just want somebody to fix this.',
  goals: 'Get back to normal with little effort',
  questions: 'Who can help me, and how long will it take?',
  touchpoints: {
    'Customer support': 'Phone',
    'Help pages': 'Website',
    'Online community': 'Website',
  },
  pains: [
    {
      pain: 'Has to tell the story again to each new person',
      severity: 4,
      at: 'Customer support',
      idea: 'Pass the history on with the case',
    },
    {
      pain: 'The help pages do not know this problem',
      severity: 3,
      at: 'Help pages',
      idea: 'Write the answer up after each new question',
    },
  ],
  delights: 'Someone calls back when they said they would',
  moment: ['momentOfTruth', 'One answer decides whether trust is lost or won.'],
  obstacle: 'A problem that was never really solved',
}

const reviews: StepWords = {
  title: 'Gives feedback',
  feels: [0.5, 'heard'],
  doing: 'Answers a survey, writes a review',
  thinking: 'Does anybody read this?',
  goals: 'Be heard, and help others to choose',
  questions: 'What came of my last answer?',
  touchpoints: { 'Short survey': 'E-mail', 'Review page': 'Review site' },
  pains: [
    {
      pain: 'Nothing ever follows from feedback',
      severity: 3,
      at: 'Short survey',
      idea: 'Write back what was changed because of it',
    },
  ],
  delights: 'A personal answer from someone who can act',
}

const renews: StepWords = {
  title: 'Comes back',
  feels: [0.5, 'at ease'],
  doing: 'Buys again or renews; compares once more before',
  thinking: 'Am I still getting good value?',
  goals: 'Stay without having to study the market again',
  questions: 'Do regular customers get anything for it?',
  touchpoints: { 'Renewal notice': 'E-mail', 'Customer account': 'Website' },
  pains: [
    {
      pain: 'New customers get the better price',
      severity: 4,
      at: 'Renewal notice',
      idea: 'Give the best price to those who stay',
    },
  ],
  delights: 'Their preferences are remembered',
  obstacle: 'A renewal at a higher price, without a word why',
}

const recommends: StepWords = {
  title: 'Recommends us',
  feels: [1.5, 'proud'],
  doing: 'Tells friends and colleagues, shares a link',
  thinking: 'You have to try this.',
  goals: 'Look good by giving good advice',
  questions: 'Does my friend get something out of it?',
  touchpoints: { 'Talk with friends': 'Word of mouth', 'Referral link': 'Social media' },
  pains: [
    {
      pain: 'Referring a friend is a chore with small print',
      severity: 2,
      at: 'Referral link',
      idea: 'One link, one sentence, a thank-you for both',
    },
  ],
  delights: 'A thank-you that they did not expect',
  moment: ['delight', 'A customer speaks for us without being asked.'],
}

/** All that follows the purchase, in one stage. */
export const afterPurchase: StageWords = {
  title: 'Post-purchase',
  funnelStep: 'Retention',
  ask: 'Does it do what you bought it for?',
  steps: [starts, getsHelp, reviews],
}

export const use: StageWords = {
  title: 'Use',
  funnelStep: 'Activation',
  ask: 'What is harder than it should be?',
  steps: [starts, uses, getsHelp],
}

export const loyalty: StageWords = {
  title: 'Loyalty and advocacy',
  funnelStep: 'Retention and referral',
  ask: 'What would you tell a friend about us?',
  steps: [reviews, renews, recommends],
}
