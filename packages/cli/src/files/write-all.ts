import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Failure, failure } from '../failure.ts'

/** Says early that a folder cannot be written to; null where nothing speaks against it. */
export async function checkFolder(folder: string): Promise<Failure | null> {
  const status = await stat(folder).catch(() => null)
  if (status === null || status.isDirectory()) return null
  return failure(`${folder} is a file, not a folder. Give another name with --out.`)
}

/** Writes files whole or not at all: under other names first, then all renamed at once. */
export async function writeAll(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Failure | null> {
  const written: string[] = []
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, content] of Object.entries(files)) {
      const temporary = join(folder, `.${name}.${process.pid}`)
      written.push(temporary)
      await writeFile(temporary, content)
    }
    for (const [i, name] of Object.keys(files).entries())
      await rename(written[i]!, join(folder, name))
    return null
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, { force: true })))
    return failure(`Cannot write to ${folder}: ${(error as Error).message}. Choose another folder.`)
  }
}

/** One file, in the same way. */
export function writeOne(path: string, content: string | Uint8Array): Promise<Failure | null> {
  return writeAll(dirname(path), { [basename(path)]: content })
}
