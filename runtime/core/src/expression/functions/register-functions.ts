import { EvaluationStop } from '../evaluation-stop.ts'
import { ANY, BOOLEAN, nullable, STRING } from '../expression-type.ts'
import type { Frame } from '../frame.ts'
import type { CodeChecks } from '../host-functions.ts'
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
      (frame, text) => codesOf(frame).residentIdentityNumber(text, frame.scope.today) === undefined,
    ),
  ),
  'is valid credit code': define(
    signature([TEXT], BOOLEAN, (frame, text) => codesOf(frame).unifiedSocialCreditCode(text) === undefined),
  ),
  'amount in words': define(
    signature(
      [{ name: 'amount', type: 'number' }],
      nullable(STRING),
      (_, amount) => amountInWords(amount) ?? null,
    ),
  ),
} satisfies Record<string, FunctionDefinition>

function codesOf(frame: Frame): CodeChecks {
  const { codes } = frame.host
  if (codes === undefined) throw new EvaluationStop('serviceMissing', { service: 'codes' })
  return codes
}
