import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { useMay } from '../members/may.ts'
import { words as importWords } from '../imports/words.ts'
import { Arrival } from './arrival.tsx'
import { Departure } from './departure.tsx'
import styles from './exchange.module.css'
import { words } from './words.ts'

/** A whole workspace in one file, out and in. */
export function ExchangeScreen() {
  const may = useMay('POST /api/workspace/import')
  return (
    <Screen title={words.title} parent={{ title: importWords.title, to: { to: '/imports' } }}>
      <ScreenBody>
        <div className={styles.page}>
          {may ? (
            <>
              <Departure />
              <Arrival />
            </>
          ) : (
            <p>{words.admins}</p>
          )}
        </div>
      </ScreenBody>
    </Screen>
  )
}
