import { contextOf, createContext, nullable, STRING } from '../expression/index.ts'
import { createFieldIssue, issueAt } from './create-issue.ts'
import { NO_ISSUES, type IssueDraft } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { isRecord } from './record.ts'
import { createTextValue } from './text-value.ts'
import type { ValueMeaning } from './value-meaning.ts'

const idValue = createTextValue({ maximum: 64 })
const nameValue = createTextValue({ maximum: 50 })
const instantValue = createTextValue({ maximum: 40 })

/** A picture of the signature, who signed and when. */
export const signatureValue: ValueMeaning = {
  normalise(answer) {
    if (answer === undefined || answer === null || answer === '') return null
    if (!isRecord(answer)) return answer
    const attachment = idValue.normalise(answer['attachment'])
    if (attachment === null) return null
    return {
      attachment,
      signedBy: nameValue.normalise(answer['signedBy']),
      signedAt: instantValue.normalise(answer['signedAt']),
    }
  },
  check(answer, context) {
    if (!isRecord(answer)) return [createFieldIssue('answer.shape')]
    const issues: IssueDraft[] = []
    for (const [part, value] of [
      ['attachment', idValue],
      ['signedBy', nameValue],
      ['signedAt', instantValue],
    ] as const) {
      const given = answer[part] ?? null
      if (given === null) issues.push(issueAt(createFieldIssue('answer.required'), part))
      else for (const issue of value.check(given, context)) issues.push(issueAt(issue, part))
    }
    const { attachment } = answer
    if (typeof attachment === 'string' && context.attachments?.has(attachment) === false) {
      issues.push(issueAt(createFieldIssue('files.unknown', { number: 1 }), 'attachment'))
    }
    return issues.length === 0 ? NO_ISSUES : issues
  },
  summarise(answer, { texts }) {
    if (!isRecord(answer) || typeof answer['signedBy'] !== 'string') return ''
    const { signedBy, signedAt } = answer
    return texts.signed(signedBy, typeof signedAt === 'string' ? texts.date(signedAt.slice(0, 10)) : '')
  },
  jsonSchema: {
    type: 'object',
    properties: {
      attachment: { type: 'string', minLength: 1 },
      signedBy: orNull({ type: 'string' }),
      signedAt: orNull({ type: 'string', format: 'date-time' }),
    },
    required: ['attachment'],
    additionalProperties: false,
  },
  valueType: nullable(
    contextOf([
      ['attachment', nullable(STRING)],
      ['signedBy', nullable(STRING)],
      ['signedAt', nullable(STRING)],
    ]),
  ),
  toValue(answer) {
    if (!isRecord(answer)) return null
    return createContext(
      ['attachment', 'signedBy', 'signedAt'].map(part => {
        const value = answer[part]
        return [part, typeof value === 'string' ? value : null]
      }),
    )
  },
  masking: 'none',
}
