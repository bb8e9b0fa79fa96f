import type { MethodSection } from './method.ts'

/** From the question to what customers do. */
export const knowingSections: readonly MethodSection[] = [
  {
    title: 'Prepare',
    items: [
      {
        id: 'prepare-fit',
        text: 'Make sure that a map is the right tool',
        hint: 'A small decision for next week needs none, and without any knowledge of customers a map is fiction. See the checklist “Is a map the right tool?”.',
      },
      {
        id: 'prepare-scope',
        text: 'Say where the journey begins, where it ends, and what is left out',
        fact: 'scope',
        way: 'brief',
      },
      {
        id: 'prepare-scenario',
        text: 'Say which situation the customer is in',
        fact: 'scenario',
        way: 'brief',
      },
      {
        id: 'prepare-owner',
        text: 'Name one person who keeps the map true',
        fact: 'owner',
        way: 'brief',
      },
      {
        id: 'prepare-reader',
        text: 'Say who reads the map and decides with it',
        fact: 'audience',
        way: 'brief',
      },
    ],
  },
  {
    title: 'Goals of the map',
    items: [
      {
        id: 'goals-objective',
        text: 'Write down what should be different for customers, and for you',
        fact: 'objective',
        way: 'brief',
      },
      {
        id: 'goals-target',
        text: 'Give it a number: from what, to what, by when',
        fact: 'target',
        way: 'brief',
        hint: 'A target that nobody can measure is a wish.',
      },
    ],
  },
  {
    title: 'Personas',
    items: [
      {
        id: 'personas-draft',
        text: 'Describe whose journey it is, from data before opinion',
        fact: 'personaOnMap',
        way: 'map',
        hint: 'What they want, what drives them, what holds them back, which channels they use. Discovery drafts them from what customers did.',
      },
      {
        id: 'personas-choose',
        text: 'Choose the one or two personas that this map is about',
        fact: 'personaChosen',
        way: 'brief',
        hint: 'Focus: a map for everybody tells nobody’s story.',
      },
      {
        id: 'personas-shared',
        text: 'Keep them in the workspace, so that other maps use the same people',
        fact: 'personas',
        way: 'personas',
      },
    ],
  },
  {
    title: 'Touchpoints',
    items: [
      {
        id: 'touchpoints-list',
        text: 'List every place where customers meet you, without judging it',
        fact: 'touchpoints',
        way: 'capture',
        hint: 'Website, app, mail, shop, phone, advertisements, invoices, and what others say about you. How well it works comes later.',
      },
      {
        id: 'touchpoints-channels',
        text: 'Name the channel of each',
        fact: 'channels',
        way: 'map',
      },
      {
        id: 'touchpoints-inventory',
        text: 'Keep them in an inventory that is independent of this map',
        fact: 'inventory',
        way: 'touchpoints',
      },
      {
        id: 'touchpoints-bind',
        text: 'Bind each step to the events that happen there',
        fact: 'isBound',
        way: 'newData',
      },
    ],
  },
  {
    title: 'Evidence',
    items: [
      {
        id: 'evidence-log',
        text: 'Bring what customers did: events of the shop, the app, the till',
        fact: 'hasLog',
        way: 'newData',
      },
      {
        id: 'evidence-feedback',
        text: 'Bring what they said: surveys, reviews, tickets, interviews',
        fact: 'feedback',
        way: 'evidence',
      },
      {
        id: 'evidence-success',
        text: 'Say which event means that the customer got what they came for',
        fact: 'success',
        way: 'newData',
      },
      {
        id: 'evidence-half',
        text: 'Back at least half of what the map says',
        fact: 'halfBacked',
        way: 'check',
        hint: 'Below that it is a starting point for a workshop, and should be shown as one.',
      },
    ],
  },
  {
    title: 'Stages',
    items: [
      {
        id: 'stages-divide',
        text: 'Divide the journey into stages as the customer sees them',
        fact: 'stages',
        way: 'map',
        hint: 'From noticing to coming back; or by place, by case of support, by time of day.',
      },
      {
        id: 'stages-steps',
        text: 'Name every step in the customer’s words',
        fact: 'steps',
        way: 'map',
      },
      {
        id: 'stages-funnel',
        text: 'Set the stages beside your sales funnel',
        fact: 'funnel',
        way: 'map',
      },
    ],
  },
  {
    title: 'Empathy',
    items: [
      {
        id: 'empathy-goals',
        text: 'Write what the customer wants to get done at each stage',
        fact: 'goals',
        way: 'map',
      },
      {
        id: 'empathy-thinks',
        text: 'Write what they think, and what moves them',
        fact: 'thinking',
        way: 'map',
      },
      {
        id: 'empathy-expects',
        text: 'Write what they expect and ask, and where that is not met',
        fact: 'expectations',
        way: 'map',
      },
      {
        id: 'empathy-words',
        text: 'Let them speak in their own words',
        fact: 'quotes',
        way: 'map',
      },
    ],
  },
  {
    title: 'Actions',
    items: [
      {
        id: 'actions-do',
        text: 'Write what customers do at each step',
        fact: 'actions',
        way: 'map',
      },
      {
        id: 'actions-walk',
        text: 'Walk the journey yourself, from the first step to the last',
        hint: 'Where you stumble, they do. See the checklist “Walk it yourself”.',
        way: 'story',
      },
    ],
  },
]
