import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
}

/** The built application: its files, and its page for every other address. */
export function serveScreens(folder: string): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method !== 'GET') return next()
    const path = readable(context.req.path)
    const file = join(folder, path)
    const inside = file.startsWith(folder + sep) && !path.includes('\0')
    const wanted =
      inside && extname(path) !== '' && existsSync(file) ? file : join(folder, 'index.html')
    if (!existsSync(wanted))
      return context.text('The screens have not been built. Run npm start.', 503)
    const hashed = path.startsWith('/assets/')
    return context.body(new Uint8Array(await readFile(wanted)), 200, {
      'content-type': mediaTypes[extname(wanted)] ?? 'application/octet-stream',
      'cache-control':
        hashed && wanted === file ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
}

/** A path that cannot be decoded names no file, and gets the page. */
function readable(path: string): string {
  try {
    return normalize(decodeURIComponent(path))
  } catch {
    return '/'
  }
}
