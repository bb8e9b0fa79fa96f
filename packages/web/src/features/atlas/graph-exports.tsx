import { FileImage } from 'lucide-react'
import { MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { ListExports } from '../list-files/list-exports.tsx'
import { layOut } from './graph-layout.ts'
import { graphSvg } from './graph-svg.ts'
import { useGraph } from './queries.ts'
import { words } from './words.ts'

/** What is connected, as tables and as a picture. */
export function GraphExports({ focus }: { readonly focus: string | undefined }) {
  const { data } = useGraph(focus)
  const save = () => {
    if (data !== undefined) saveText(graphSvg(layOut(data)), 'connections.svg')
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

function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
