/** How a picture leaves. */
export const pictureFormats = [
  { format: 'png', name: 'Picture (PNG)', note: 'for a slide, twice as sharp as the screen' },
  { format: 'svg', name: 'Vector picture (SVG)', note: 'sharp at any size, real text' },
  { format: 'pdf', name: 'Document (PDF)', note: 'one page in the shape of a slide' },
] as const

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
  picture: 'Picture',
  table: 'Table',
  formats: { csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON' },
} as const
