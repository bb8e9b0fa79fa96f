import type { Template } from './template.ts'

export const empty: Template = {
  id: 'empty',
  title: 'Empty map',
  summary: 'For those who know what they want: one stage, three steps and the usual lanes.',
  kind: 'as-is',
  scope: '',
  scenario: '',
  lanes: ['doing', 'thinking', 'emotion', 'touchpoints', 'painPoints', 'delights', 'opportunities'],
  stages: [
    {
      title: 'First stage',
      steps: [{ title: 'First step' }, { title: 'Second step' }, { title: 'Third step' }],
    },
  ],
}
