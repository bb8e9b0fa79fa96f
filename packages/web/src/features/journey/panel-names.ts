/** What can stand beside a view in place of the inspector, as in the address. */
const panelNames = [
  'guide',
  'check',
  'comments',
  'versions',
  'rediscovery',
  'questions',
  'workshop',
] as const
export type PanelName = (typeof panelNames)[number]

export function isPanel(name: string | undefined): name is PanelName {
  return panelNames.some((each) => each === name)
}
