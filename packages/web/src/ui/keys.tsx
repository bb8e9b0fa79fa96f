import styles from './float.module.css'

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** A shortcut as key caps; “Mod” is ⌘ on a Mac and Ctrl elsewhere. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split(' ').map((key) => (
        <kbd key={key}>{key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key}</kbd>
      ))}
    </span>
  )
}
