import { recordNouns, type RecordType } from '@desirepath/core'
import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { Suspense, useState } from 'react'
import { isTable } from '../columns/shown.ts'
import { useRememberedColumns } from '../columns/use-columns.ts'
import { ListViews } from '../list-views/list-views.tsx'
import { useMay } from '../members/may.ts'
import { FileMenu } from '../record-files/file-menu.tsx'
import { NotFoundScreen } from '../../shell/lost.tsx'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/panel.tsx'
import { typeOfNoun } from './kinds.ts'
import { NewRecord } from './new-record.tsx'
import type { ListSearch } from './queries.ts'
import { RecordItems } from './record-items.tsx'
import styles from './records.module.css'
import { Siblings } from './siblings.tsx'
import { recordViews } from './views.ts'
import { words } from './words.ts'

const route = getRouteApi('/$noun')

/** All records of one type, over all journeys. */
export function RecordsScreen() {
  const type = typeOfNoun(route.useParams().noun)
  return type === null ? <NotFoundScreen /> : <RecordList key={type} type={type} />
}

function RecordList({ type }: { readonly type: RecordType }) {
  const { saved, ...search } = route.useSearch()
  const { one, many } = words.types[type]
  const [isNew, setIsNew] = useState(false)
  const mayEdit = useMay('PATCH /api/personas/:id')
  const onNew = mayEdit ? () => setIsNew(true) : null
  const View = recordViews[type]
  useRememberedColumns(type, search, saved !== undefined)
  return (
    <Screen
      title={many}
      beside={<Siblings type={type} />}
      actions={
        <>
          <ListViews place={recordNouns[type]} search={search} saved={saved} />
          <FileMenu type={type} many={many} mayImport={mayEdit} search={search} />
          {mayEdit && (
            <Button look="primary" icon={Plus} onClick={() => setIsNew(true)}>
              {words.add(one)}
            </Button>
          )}
        </>
      }
    >
      <ScreenBody>
        <div className={styles.page} data-wide={isWide(type, search) || undefined}>
          {View === undefined || (type === 'metric' && search.view === 'table') ? (
            <RecordItems type={type} search={search} onNew={onNew} />
          ) : (
            <Suspense fallback={<Skeleton width="100%" height={240} />}>
              <View search={search} onNew={onNew} />
            </Suspense>
          )}
        </div>
      </ScreenBody>
      {isNew && (
        <NewRecord
          type={type}
          // In a list of one kind, a new one is of that kind.
          fields={search.form === undefined ? {} : { form: search.form }}
          onClose={() => setIsNew(false)}
        />
      )}
    </Screen>
  )
}

/** Boards and tables take the room that there is. */
function isWide(type: RecordType, search: ListSearch): boolean {
  return search.view === 'board' || isTable(type, search)
}
