export const tagsWords = {
  add: 'Add a tag',
  take: (tag: string) => `Take away ${tag}`,
  offers: 'Tags in use',
  offer: (tag: string) => `Add ${tag}`,
}
