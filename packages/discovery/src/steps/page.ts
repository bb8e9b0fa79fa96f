/**
 * What activities that differ only in a number, an id or a query have in common:
 * `/product/4711?ref=mail` and `/product/12` are one page, `View item 9` and `View item 10` too.
 */
export function pageKey(activity: string): string {
  return activity
    .replace(/[?#].*$/u, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27,}/giu, '#')
    .replace(/\b(?=[\da-f]*\d)[\da-f]{8,}\b/giu, '#')
    .replace(/\d+/gu, '#')
    .trim()
}
