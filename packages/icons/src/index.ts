export { loadIcon, loadIcons } from './load.ts'
export { type IconEntry, iconTitle, loadIconIndex, searchIcons } from './search.ts'
