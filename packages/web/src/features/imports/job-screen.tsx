export function JobScreen() {
  return null
}
