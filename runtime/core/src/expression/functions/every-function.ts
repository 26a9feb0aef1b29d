import { AGGREGATE_FUNCTIONS } from './aggregate-functions.ts'
import { CONTEXT_FUNCTIONS } from './context-functions.ts'
import { DATE_RULE_FUNCTIONS } from './date-rule-functions.ts'
import type { FunctionName } from './function-names.ts'
import { LIST_FUNCTIONS } from './list-functions.ts'
import { LOGIC_FUNCTIONS } from './logic-functions.ts'
import { NUMBER_FUNCTIONS } from './number-functions.ts'
import { RANGE_FUNCTIONS } from './range-functions.ts'
import { REGISTER_FUNCTIONS } from './register-functions.ts'
import type { FunctionDefinition } from './signature.ts'
import { STRING_FUNCTIONS } from './string-functions.ts'
import { TEMPORAL_FUNCTIONS } from './temporal-functions.ts'

/** Every function by name. A name without an entry, or an entry without a name, does not compile. */
export const everyFunction: Record<FunctionName, FunctionDefinition> = {
  ...LOGIC_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...STRING_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...AGGREGATE_FUNCTIONS,
  ...TEMPORAL_FUNCTIONS,
  ...RANGE_FUNCTIONS,
  ...CONTEXT_FUNCTIONS,
  ...DATE_RULE_FUNCTIONS,
  ...REGISTER_FUNCTIONS,
}
