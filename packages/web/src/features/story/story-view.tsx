export function StoryView() {
  return null
}
