/** A file to be saved under a name, or a picture of a page where there is none. */
export function fileResponse(
  body: string | Uint8Array,
  mediaType: string,
  name?: string,
): Response {
  const headers = new Headers({ 'content-type': mediaType, 'cache-control': 'no-cache' })
  // Offered for saving, never shown inside our origin: a page from here could otherwise act as us.
  if (name !== undefined)
    headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return new Response(body as BodyInit, { headers })
}

/** A title as the name of a file, without its ending. */
export function fileName(title: string, without: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || without
  )
}
