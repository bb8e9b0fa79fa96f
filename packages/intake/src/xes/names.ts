/** Name of the case in the records of an XES log; trace attributes carry the prefix `case:`. */
export const XES_CASE = 'case:concept:name'
