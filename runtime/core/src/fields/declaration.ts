import type { DeclarationField } from '@yibiao/schemas'
import { BOOLEAN, contextOf, createContext, nullable, STRING } from '../expression/index.ts'
import { createFieldIssue, issueAt } from './create-issue.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { isRecord } from './record.ts'
import { signatureValue } from './signature-value.ts'

/** An answer that does not agree is no answer: a required declaration must be agreed to. */
export const declaration: FieldMeaning<DeclarationField> = {
  empty: () => null,
  normalise(answer, { needsSignature }) {
    if (answer === undefined || answer === null || answer === '' || answer === false) return null
    if (answer === true) return { agreed: true, agreedAt: null, signature: null }
    if (!isRecord(answer)) return answer
    if (answer['agreed'] !== true) return null
    const { agreedAt } = answer
    return {
      agreed: true,
      agreedAt: typeof agreedAt === 'string' ? agreedAt : null,
      signature: needsSignature === true ? signatureValue.normalise(answer['signature']) : null,
    }
  },
  check(answer, { needsSignature }, context) {
    if (answer === null) return NO_ISSUES
    if (!isRecord(answer) || answer['agreed'] !== true) return [createFieldIssue('answer.agreement')]
    if (needsSignature !== true) return NO_ISSUES
    const { signature } = answer
    if (signature === null) return [issueAt(createFieldIssue('answer.required'), 'signature')]
    return signatureValue.check(signature, context).map(issue => issueAt(issue, 'signature'))
  },
  summarise(answer, _field, context) {
    if (!isRecord(answer) || answer['agreed'] !== true) return []
    const signed = signatureValue.summarise(answer['signature'] ?? null, context)
    return [{ text: signed === '' ? context.texts.agreed : `${context.texts.agreed} ${signed}` }]
  },
  jsonSchema: () =>
    orNull({
      type: 'object',
      properties: {
        agreed: { const: true },
        agreedAt: orNull({ type: 'string', format: 'date-time' }),
        signature: orNull(signatureValue.jsonSchema),
      },
      required: ['agreed'],
      additionalProperties: false,
    }),
  valueType: () =>
    nullable(
      contextOf([
        ['agreed', BOOLEAN],
        ['agreedAt', nullable(STRING)],
        ['signature', signatureValue.valueType],
      ]),
    ),
  toValue(answer) {
    if (!isRecord(answer)) return null
    const { agreed, agreedAt, signature } = answer
    return createContext([
      ['agreed', agreed === true],
      ['agreedAt', typeof agreedAt === 'string' ? agreedAt : null],
      ['signature', signatureValue.toValue(signature)],
    ])
  },
  masking: 'none',
  hasAnswer: true,
}
