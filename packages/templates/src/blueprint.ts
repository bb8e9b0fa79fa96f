import type { Template } from './template.ts'

export const blueprint: Template = {
  id: 'service-blueprint',
  title: 'Service blueprint',
  summary: 'For seeing what staff and systems must do so that an appointment goes well.',
  kind: 'service-blueprint',
  scope: 'One appointment, from booking to follow-up, with all who work on it.',
  scenario:
    'Someone books an appointment, comes to it, is served, and pays; behind the scene several people and systems work on it whom they never see.',
  lanes: [
    'touchpoints',
    'doing',
    'frontStage',
    'backstage',
    'systems',
    'emotion',
    'painPoints',
    'delights',
    'opportunities',
    'responsible',
  ],
  lines: { doing: 'interaction', frontStage: 'visibility', backstage: 'internal' },
  groups: {
    touchpoints: 'Customer',
    doing: 'Customer',
    backstage: 'Out of sight',
    systems: 'Out of sight',
  },
  chain: ['touchpoints', 'doing', 'frontStage', 'backstage', 'systems'],
  stages: [
    {
      title: 'Booking',
      responsible: 'Booking desk',
      steps: [
        {
          title: 'Books an appointment',
          feels: [0.5, 'hopeful'],
          touchpoints: { 'Booking page': 'Website', 'Call to the desk': 'Phone' },
          doing: 'Looks for a free time and books it',
          frontStage: 'Takes the call, offers two or three times',
          backstage: 'Keeps the calendar free of clashes',
          systems: 'Booking system, calendar',
          pains: [
            {
              pain: 'No suitable time, and no waiting list',
              severity: 3,
              at: 'Booking page',
              idea: 'Offer a waiting list and times that fall free',
            },
          ],
          delights: 'Booked in a minute, without an account',
          obstacle: 'The next free time is too far away',
        },
        {
          title: 'Is reminded',
          feels: [0.5, 'reassured'],
          touchpoints: { 'Reminder message': 'SMS', 'Directions and checklist': 'E-mail' },
          doing: 'Reads what to bring, moves it if need be',
          frontStage: 'Answers questions about the appointment',
          backstage: 'Prepares room, papers and material',
          systems: 'Message service, customer file',
          pains: [
            {
              pain: 'Moving the appointment takes a phone call',
              severity: 2,
              at: 'Reminder message',
              idea: 'Move or cancel from within the message',
            },
          ],
          delights: 'The message says how long it will take',
          obstacle: 'Forgets the appointment',
        },
      ],
    },
    {
      title: 'Arrival',
      responsible: 'Reception',
      steps: [
        {
          title: 'Checks in',
          feels: [0, 'unsure'],
          touchpoints: { 'Sign at the entrance': 'Premises', Reception: 'Desk' },
          doing: 'Finds the entrance, gives name and papers',
          frontStage: 'Greets by name, says how long it will take',
          backstage: 'Tells the specialist who has arrived',
          systems: 'Customer file, queue display',
          pains: [
            {
              pain: 'Has to give details that were given at booking',
              severity: 3,
              at: 'Reception',
              idea: 'Show what is known, ask only to confirm',
            },
          ],
          delights: 'Is expected, and greeted by name',
        },
        {
          title: 'Waits',
          feels: [-1, 'impatient'],
          touchpoints: { 'Waiting room': 'Premises', 'Queue display': 'Terminal' },
          doing: 'Sits down, watches the display and the clock',
          frontStage: 'Gives word when it takes longer',
          backstage: 'Finishes the case before, clears the room',
          systems: 'Queue display, calendar',
          pains: [
            {
              pain: 'Nobody says how long it will be',
              severity: 4,
              at: 'Waiting room',
              idea: 'Show an honest time, and say sorry at ten minutes',
            },
          ],
          delights: 'Is called before the time announced',
          moment: ['pain', 'Time without news feels twice as long.'],
          obstacle: 'Gives up waiting and goes',
        },
      ],
    },
    {
      title: 'Service',
      responsible: 'Specialist',
      steps: [
        {
          title: 'Explains the request',
          feels: [0.5, 'understood'],
          touchpoints: { 'Talk with the specialist': 'Person' },
          doing: 'Tells the story, asks what can be done',
          frontStage: 'Listens, sums up, names the options and costs',
          backstage: 'Looks up history and what is in stock',
          systems: 'Customer file, knowledge base',
          pains: [
            {
              pain: 'The specialist has not seen the file',
              severity: 3,
              at: 'Talk with the specialist',
              idea: 'Two minutes with the file before each case',
            },
          ],
          delights: 'Someone sums it up better than they could',
          moment: ['momentOfTruth', 'Here customers decide whether they are in good hands.'],
        },
        {
          title: 'Is served',
          feels: [1, 'in good hands'],
          touchpoints: { 'The service itself': 'Person', 'Notes or result': 'Document' },
          doing: 'Watches, asks, agrees to each step',
          frontStage: 'Does the work and says what comes next',
          backstage: 'Brings material, calls in a colleague',
          systems: 'Stock, work order',
          pains: [
            {
              pain: 'Something is missing, so a second visit is needed',
              severity: 4,
              at: 'The service itself',
              idea: 'Check material against bookings the day before',
            },
          ],
          delights: 'A small extra that was not asked for',
        },
      ],
    },
    {
      title: 'Payment',
      responsible: 'Accounts',
      steps: [
        {
          title: 'Pays',
          feels: [-0.5, 'wary'],
          touchpoints: { 'Cash desk': 'Desk', Invoice: 'Document' },
          doing: 'Checks the bill and pays',
          frontStage: 'Explains each line, takes the payment',
          backstage: 'Turns the work order into an invoice',
          systems: 'Cash register, payment provider, accounting',
          pains: [
            {
              pain: 'The bill is higher than what was said',
              severity: 5,
              at: 'Invoice',
              idea: 'Get a yes to each extra before it is done',
            },
          ],
          delights: 'Costs exactly what was said',
          moment: ['momentOfTruth', 'A bill without surprises is what is told to others.'],
        },
      ],
    },
    {
      title: 'Follow-up',
      responsible: 'Customer care',
      steps: [
        {
          title: 'Is asked how it went',
          feels: [1, 'cared for'],
          touchpoints: { 'Thank-you and survey': 'E-mail', 'Call the week after': 'Phone' },
          doing: 'Answers one question, books the next visit',
          frontStage: 'Calls back whoever was not satisfied',
          backstage: 'Reads the answers, changes the routine',
          systems: 'Survey tool, customer file',
          pains: [
            {
              pain: 'A long survey, and no answer to complaints',
              severity: 2,
              at: 'Thank-you and survey',
              idea: 'One question, and a call after a bad answer',
            },
          ],
          delights: 'Somebody asks whether it still holds',
        },
      ],
    },
  ],
}
