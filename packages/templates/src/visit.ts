import type { Template } from './template.ts'

export const visit: Template = {
  id: 'physical-visit',
  title: 'Visit to a place',
  summary: 'For a shop, branch or venue: each stage is a place that visitors walk through.',
  kind: 'as-is',
  scope: 'One visit, from setting out to being back home.',
  scenario:
    'Someone comes by car on a Saturday with a list of three things, little time and a child, and has been here once before.',
  lanes: [
    'doing',
    'thinking',
    'needs',
    'questions',
    'emotion',
    'touchpoints',
    'painPoints',
    'delights',
    'opportunities',
    'responsible',
    'ask',
  ],
  stages: [
    {
      title: 'At home',
      responsible: 'Website team',
      ask: 'What did you look up before you came?',
      steps: [
        {
          title: 'Checks before going',
          feels: [0.5, 'in good spirits'],
          doing: 'Looks up opening hours, stock and the way',
          thinking: 'I do not want to go for nothing.',
          needs: 'To be sure that it is there and open',
          questions: 'Is it in stock? When is it quiet?',
          touchpoints: { 'Map entry': 'Search', 'Page of the branch': 'Website' },
          pains: [
            {
              pain: 'Opening hours differ from page to page',
              severity: 3,
              at: 'Map entry',
              idea: 'Keep hours and stock in one source',
            },
          ],
          delights: 'Can reserve it for pick-up in two taps',
          obstacle: 'Cannot tell whether it is worth the trip',
        },
      ],
    },
    {
      title: 'Parking',
      responsible: 'Facility management',
      ask: 'How easy was it to get here?',
      steps: [
        {
          title: 'Parks',
          feels: [-1, 'stressed'],
          doing: 'Circles for a space, takes a ticket',
          thinking: 'It is full. I should have come earlier.',
          needs: 'A free space near the door',
          questions: 'What does it cost, and for how long?',
          touchpoints: { 'Car park': 'Premises', 'Ticket machine': 'Terminal' },
          pains: [
            {
              pain: 'No way to see where spaces are free',
              severity: 3,
              at: 'Car park',
              idea: 'Count free spaces and show them at the road',
            },
          ],
          delights: 'Family space beside the entrance',
          obstacle: 'Finds no space and drives on',
        },
      ],
    },
    {
      title: 'Entrance',
      responsible: 'Reception',
      ask: 'Did you know at once where to go?',
      steps: [
        {
          title: 'Comes in',
          feels: [0.5, 'welcome'],
          doing: 'Takes a trolley, looks around for signs',
          thinking: 'Where do I have to go?',
          needs: 'A sense of the place in five seconds',
          questions: 'Where is the department that I need?',
          touchpoints: { 'Signs and floor plan': 'Premises', 'Greeting at the door': 'Person' },
          pains: [
            {
              pain: 'Signs use the firm’s words, not the visitor’s',
              severity: 3,
              at: 'Signs and floor plan',
              idea: 'Name departments as visitors call them',
            },
          ],
          delights: 'A greeting, and an offer to help',
        },
      ],
    },
    {
      title: 'Department',
      responsible: 'Head of department',
      ask: 'Did you find what you came for?',
      steps: [
        {
          title: 'Finds and compares',
          feels: [0, 'searching'],
          doing: ['Walks the shelves, picks things up', 'Looks up reviews on the phone'],
          thinking: 'Which of these two is right for me?',
          needs: 'To touch, try and compare',
          questions: 'What is the difference in price for?',
          touchpoints: { Shelf: 'Store', 'Price tag': 'Store' },
          pains: [
            {
              pain: 'The shelf is empty though the website says yes',
              severity: 5,
              at: 'Shelf',
              idea: 'Count stock by the hour; offer home delivery',
            },
          ],
          delights: 'Can try it without asking anyone',
          obstacle: 'It is not on the shelf, and nobody is near to ask',
        },
        {
          title: 'Asks for advice',
          feels: [1, 'well advised'],
          doing: 'Looks for someone, describes what it is for',
          thinking: 'They know what they are talking about.',
          needs: 'Honest advice without being pushed',
          questions: 'Would you buy this one yourself?',
          touchpoints: { 'Sales assistant': 'Person' },
          pains: [
            {
              pain: 'Nobody to be found at busy hours',
              severity: 4,
              at: 'Sales assistant',
              idea: 'Plan staff by the hour of visitors; add a bell',
            },
          ],
          delights: 'The cheaper one is recommended',
          moment: ['momentOfTruth', 'Advice is why people come instead of ordering online.'],
        },
      ],
    },
    {
      title: 'Cash register',
      responsible: 'Head cashier',
      ask: 'How long did the queue feel?',
      steps: [
        {
          title: 'Queues and pays',
          feels: [-1.5, 'impatient'],
          doing: ['Picks the shortest queue', 'Unpacks, pays, packs again'],
          thinking: 'Of course I chose the slow one.',
          needs: 'To be through in a few minutes',
          questions: 'Does my voucher count here?',
          touchpoints: { Checkout: 'Desk', 'Card terminal': 'Payment' },
          pains: [
            {
              pain: 'One register open, ten people waiting',
              severity: 4,
              at: 'Checkout',
              idea: 'Open the next register at four in a row',
            },
          ],
          delights: 'The cashier helps to pack',
          moment: ['pain', 'The last impression is a queue.'],
        },
        {
          title: 'Leaves with nothing',
          branch: { outcome: 'left with empty hands', from: 'Finds and compares' },
          feels: [-1, 'disappointed'],
          doing: 'Puts things back, squeezes past the queue',
          thinking: 'I will just order it somewhere else.',
          needs: 'A way out that does not feel like theft',
          questions: 'Where else can I get it today?',
          touchpoints: { 'Exit without purchase': 'Store', 'Voucher for next time': 'E-mail' },
          pains: [
            {
              pain: 'Nobody asks what was missing',
              severity: 3,
              at: 'Exit without purchase',
              idea: 'Ask at the exit; offer to send it home',
            },
          ],
          delights: 'Someone at the exit orders it for them',
        },
      ],
    },
    {
      title: 'Back home',
      responsible: 'Customer care',
      ask: 'Would you come here again, and why?',
      steps: [
        {
          title: 'Unpacks and uses it',
          feels: [1, 'pleased'],
          doing: 'Tries it out, keeps the receipt, or brings it back',
          thinking: 'That was worth the trip.',
          needs: 'An easy way to bring it back',
          questions: 'How long can I exchange it?',
          touchpoints: { 'Packaging and manual': 'Document', 'Returns desk': 'Desk' },
          pains: [
            {
              pain: 'Bringing it back means queueing again',
              severity: 3,
              at: 'Returns desk',
              idea: 'Take returns at any register, or by post',
            },
          ],
          delights: 'Exchanged without a question',
        },
      ],
    },
  ],
}
