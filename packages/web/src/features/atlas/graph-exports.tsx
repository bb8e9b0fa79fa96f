import { FileImage } from 'lucide-react'
import { MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { ListExports } from '../list-files/list-exports.tsx'
import { layOut } from './graph-layout.ts'
import { graphSvg } from './graph-svg.ts'
import { useGraph } from './queries.ts'
import { words } from './words.ts'

/** What is connected, as tables and as a picture. */
export function GraphExports({ focus }: { readonly focus: string | undefined }) {
  const { data } = useGraph(focus)
  const save = () => {
    if (data !== undefined) saveFile('connections.svg', 'image/svg+xml', graphSvg(layOut(data)))
  }
  return (
    <ListExports list="connections" search={{ focus }}>
      <MenuDivider />
      <MenuItem icon={FileImage} onSelect={save}>
        {words.svg}
      </MenuItem>
    </ListExports>
  )
}
