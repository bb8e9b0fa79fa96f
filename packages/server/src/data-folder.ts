import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A data folder is held by another process. */
export class FolderHeld extends Error {}

/**
 * Takes the data folder for this process alone, and returns what gives it back. PGlite has no lock
 * of its own; an exclusive transaction on a side file is one that the kernel frees after a crash.
 */
export function holdFolder(folder: string): () => void {
  mkdirSync(join(folder, 'uploads'), { recursive: true })
  const holder = join(folder, 'holder')
  const lock = new DatabaseSync(join(folder, 'lock'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new FolderHeld(
      `Another Desirepath (process ${holderOf(holder)}) is using ${folder}. Stop it first, or start with another folder: --data DIR.`,
    )
  }
  writeFileSync(holder, String(process.pid))
  return () => lock.close()
}

function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return 'unknown'
  }
}
