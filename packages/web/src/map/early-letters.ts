/** A map takes no longer than this to draw what was added. */
const DRAWN_MS = 1500

/**
 * Catches what is typed before the field that it is meant for is drawn, so that no letter is lost.
 * Gives back how to end it, which tells the letters.
 */
export function catchLetters(): () => string {
  let letters = ''
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (!/^.$/u.test(event.key)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    letters += event.key
  }
  const end = () => window.removeEventListener('keydown', onKey, true)
  window.addEventListener('keydown', onKey, true)
  setTimeout(end, DRAWN_MS)
  return () => {
    end()
    const caught = letters
    letters = ''
    return caught
  }
}
