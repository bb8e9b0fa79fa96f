/** Builds the web application unless the last build is of these very sources. */
export function buildScreens(root: string): void
