/** What solutions of a marketing plan work for. */
export const solutionAims = ['attract', 'retain', 'upsell', 'reactivate'] as const
