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

/** Characters of a text from outside that cost one step when it is read: comparing and searching are quick. */
export const CHARACTERS_READ_PER_STEP = 256

/** Comparisons of characters that one step buys when a text is searched for another. */
export const COMPARISONS_PER_STEP = 512

/** Steps of what is quick for numbers of few digits, when a number has more than fifteen. */
export const STEPS_PER_WIDE = 12

/** Steps of a square root. */
export const STEPS_PER_ROOT = 50

/** Steps of each squaring of a power with an integer exponent. */
export const STEPS_PER_SQUARING = 6

/** Steps of a remainder, and of an amount in words. */
export const STEPS_PER_REMAINDER = 10

/** Steps of the check of a code. */
export const STEPS_PER_CODE = 40

/** Steps for each character of a text that a pattern replaces or splits: it may be found at every one. */
export const STEPS_PER_FOUND = 4

/** How much dearer that is for a pattern with groups. */
export const GROUPS_FACTOR = 4

/** Steps of making a pattern that does not stand in the expression as it is; those that do are made once. */
export const STEPS_PER_PATTERN = 1_600

/** Steps of reading a date, a time or a duration from its text. */
export const STEPS_PER_TEMPORAL = 6

/** Steps of a calculation whose result has more digits than are quick. */
export const STEPS_PER_WIDE_RESULT = 4

/** Steps of an exponential or a logarithm. */
export const STEPS_PER_SERIES = 400

/** Steps of a power with another exponent: a logarithm and an exponential of more digits, measured at four series. */
export const STEPS_PER_POWER = 1_600
