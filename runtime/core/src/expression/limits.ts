/**
 * The limits of expressions. They count work, never time, so that a verdict does not depend on the machine.
 */

/** Steps one evaluation may take; one step is one node evaluated or one element visited. */
export const STEPS_PER_EXPRESSION = 100_000

/** Steps all expressions of one judgement may take together. */
export const STEPS_PER_JUDGEMENT = 2_000_000

/** Depth of the syntax tree, and of the values an expression builds. */
export const MAX_DEPTH = 64

/** Length of an expression's text in UTF-16 units. */
export const MAX_TEXT_LENGTH = 20_000

/** Length of any string an expression builds, in UTF-16 units. */
export const MAX_STRING_LENGTH = 65_536

/** Characters of a string that cost one step when a function reads or builds it. */
export const CHARACTERS_PER_STEP = 16

/** Steps of a power with an integer exponent, and of a square root: about what they take beside an addition. */
export const STEPS_PER_ROOT = 50

/** Steps of an exponential or a logarithm. */
export const STEPS_PER_SERIES = 400

/** Steps of a power with another exponent: a logarithm and an exponential of more digits, measured at four series. */
export const STEPS_PER_POWER = 1_600
