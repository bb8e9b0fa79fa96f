// Apart from the shapes: whoever only shows reasons needs nothing that checks them.

/** Where reasons for leaving stand: in a column of the events, in one of the answers, or in their words. */
export const reasonPlaces = ['events', 'answers', 'words'] as const
