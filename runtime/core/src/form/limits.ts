/** Fields a form may have, those inside groups and rows included. */
export const MAX_FIELDS = 2_000

/** Rows of all repeats of one submission together. */
export const MAX_ROWS = 5_000

/** Groups and repeats inside one another. */
export const MAX_NESTING = 8
