import type { DraftLimits } from './draft-field.ts'
import { countIn, isObject, numberIn, textIn, type JsonObject } from './json.ts'

/** What the rules of a validator of Formily say that a field can say itself. */
export interface Validated {
  /** `email`, `phone`, `idcard`… */
  readonly format: string | undefined
  readonly isRequired: boolean
  readonly limits: DraftLimits
}

/** Reads `x-validator`: a format, one rule, or several. Functions among them are code, which is noted elsewhere. */
export function readValidators(validator: unknown, type: 'number' | 'list' | 'text'): Validated {
  const given: readonly unknown[] = Array.isArray(validator) ? validator : [validator]
  const rules = given.flatMap((each): JsonObject[] =>
    typeof each === 'string' ? [{ format: each }] : isObject(each) ? [each] : [],
  )
  return {
    format: rules.map(rule => textIn(rule, 'format')).find(format => format !== undefined),
    isRequired: rules.some(rule => rule['required'] === true),
    limits: Object.assign({}, ...rules.map(rule => limitsOf(rule, type))),
  }
}

function limitsOf(rule: JsonObject, type: 'number' | 'list' | 'text'): DraftLimits {
  const [fewest, most] = [countIn(rule, 'len', 'min'), countIn(rule, 'len', 'max')]
  switch (type) {
    case 'number':
      return known({
        minimum: numberIn(rule, 'minimum', 'min'),
        maximum: numberIn(rule, 'maximum', 'max'),
      })
    case 'list':
      return known({
        minItems: countIn(rule, 'minItems') ?? fewest,
        maxItems: countIn(rule, 'maxItems') ?? most,
      })
    case 'text':
      return known({
        minLength: countIn(rule, 'minLength') ?? fewest,
        maxLength: countIn(rule, 'maxLength') ?? most,
        pattern: textIn(rule, 'pattern'),
      })
  }
}

/** Without what is not said, so that one rule does not take back what another one says. */
function known(limits: { readonly [Name in keyof DraftLimits]: DraftLimits[Name] | undefined }): DraftLimits {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined))
}
