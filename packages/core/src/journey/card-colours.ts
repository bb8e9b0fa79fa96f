/** Apart from the shapes: whoever only shows cards needs nothing that checks them. */
export const cardColours = ['yellow', 'red', 'green', 'blue', 'violet', 'grey'] as const
