export const words = {
  title: 'Expected and actual',
  inCheck: 'Where customers get less than they expect',
  inCheckText:
    'What is drawn, meant, believed or written as expected, beside what was measured. Each can become a pain point of the kind “gap”.',
  expected: 'Expected',
  actual: 'Actual',
  severity: 'Severity by the gap',
  note: 'Make it a pain point',
  noteOf: (step: string) => `Make the gap at “${step}” a pain point`,
  called: (step: string) => `“${step}” is less than expected`,
  noted: (title: string) => `${title}: noted as a gap.`,
  show: 'Show',
  showNoted: 'Show the pain point of it',
  onMaps: 'Expected and actual, by its maps',
  noneOnMaps:
    'Its maps show no such gap: draw how it is meant to feel, or write what customers expect in a lane of expectations, on a map with answers.',
} as const
