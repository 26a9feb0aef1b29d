import { EvaluationStop } from '../evaluation-stop.ts'
import { ANY, BOOLEAN, nullable, STRING } from '../expression-type.ts'
import { charge, type Frame } from '../frame.ts'
import type { CodeChecks } from '../host-functions.ts'
import { STEPS_PER_CODE, STEPS_PER_REMAINDER } from '../limits.ts'
import { amountInWords } from './amount-in-words.ts'
import { define, signature, type FunctionDefinition } from './signature.ts'

const TEXT = { name: 'text', type: 'string' } as const

export const REGISTER_FUNCTIONS = {
  lookup: define(
    signature(
      [
        { name: 'table', type: 'string' },
        { name: 'code', type: 'string' },
      ],
      ANY,
      (frame, table, code) => {
        const { codeTables } = frame.scope
        if (codeTables === undefined) throw new EvaluationStop('serviceMissing', { service: 'codeTables' })
        return codeTables.find(table, code) ?? null
      },
    ),
  ),
  'is valid identity number': define(
    signature(
      [TEXT],
      BOOLEAN,
      (frame, text) =>
        mayBeCode(frame, text) &&
        codesOf(frame).residentIdentityNumber(text, frame.scope.today) === undefined,
    ),
  ),
  'is valid credit code': define(
    signature(
      [TEXT],
      BOOLEAN,
      (frame, text) => mayBeCode(frame, text) && codesOf(frame).unifiedSocialCreditCode(text) === undefined,
    ),
  ),
  'amount in words': define(
    signature([{ name: 'amount', type: 'number' }], nullable(STRING), (frame, amount) => {
      charge(frame, STEPS_PER_REMAINDER)
      return amountInWords(amount) ?? null
    }),
  ),
} satisfies Record<string, FunctionDefinition>

/** Longer than any code with the spaces people put between its digits. */
const LONGEST_CODE = 64

function mayBeCode(frame: Frame, text: string): boolean {
  charge(frame, STEPS_PER_CODE)
  return text.length <= LONGEST_CODE
}

function codesOf(frame: Frame): CodeChecks {
  const { codes } = frame.host
  if (codes === undefined) throw new EvaluationStop('serviceMissing', { service: 'codes' })
  return codes
}
