export const words = {
  menu: {
    evidence: 'Export the evidence shown',
    themes: 'Export the themes',
    research: 'Export the research plans',
    checklists: 'Export the checklists',
    members: 'Export the members',
    plan: 'Export the marketing plan',
    atlas: 'Export the atlas',
    connections: 'Export what is connected',
  },
  formats: { csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON' },
} as const
