import { Button } from './button.tsx'
import { Problem } from './panel.tsx'

const again = 'Try again'

/** What could not be loaded and why, with another try. */
export function NotLoaded({
  title,
  error,
  onAgain,
}: {
  readonly title: string
  readonly error: Error
  readonly onAgain: () => unknown
}) {
  return (
    <Problem title={title} actions={<Button onClick={() => void onAgain()}>{again}</Button>}>
      <p>{error.message}</p>
    </Problem>
  )
}
