import type { IdentityDocumentType } from '@yibiao/schemas'
import { contextOf, createContext, nullable, STRING } from '../expression/index.ts'
import { checkIdentityDocument, identityDocumentTypeOf, normaliseIdentityDocument } from '../codes/index.ts'
import { createFieldIssue, issueAt } from './create-issue.ts'
import { NO_ISSUES, type CheckContext, type IssueDraft } from './field-meaning.ts'
import { isRecord } from './record.ts'
import { normaliseText } from './text-value.ts'
import type { ValueMeaning } from './value-meaning.ts'

/** All types of GA/T 2000.156 the product knows, in the order in which they are offered. */
export const IDENTITY_DOCUMENT_TYPES: readonly IdentityDocumentType[] = [
  '111',
  '112',
  '113',
  '114',
  '414',
  '511',
  '516',
  '553',
  'HMT',
]

/** Type and number; the type chooses how the number is written and checked. */
export const identityDocumentValue: ValueMeaning = {
  normalise(answer) {
    if (answer === undefined || answer === null || answer === '') return null
    if (!isRecord(answer)) return answer
    const documentType = normaliseType(answer['documentType'])
    const type = typeof documentType === 'string' ? identityDocumentTypeOf(documentType) : undefined
    const number = normaliseText(answer['number'], text =>
      type === undefined ? text.trim() : normaliseIdentityDocument(type, text),
    )
    return documentType === null && number === null ? null : { documentType, number }
  },
  check: (answer, context) => checkDocument(answer, IDENTITY_DOCUMENT_TYPES, context),
  summarise(answer, { texts }) {
    if (!isRecord(answer) || typeof answer['number'] !== 'string') return ''
    const type =
      typeof answer['documentType'] === 'string' ? identityDocumentTypeOf(answer['documentType']) : undefined
    return type === undefined ? answer['number'] : `${texts.documentTypes[type]} ${answer['number']}`
  },
  jsonSchema: {
    type: 'object',
    properties: {
      documentType: { enum: IDENTITY_DOCUMENT_TYPES },
      number: { type: 'string', minLength: 1, maxLength: 64 },
    },
    required: ['documentType', 'number'],
    additionalProperties: false,
  },
  valueType: nullable(
    contextOf([
      ['documentType', nullable(STRING)],
      ['number', nullable(STRING)],
    ]),
  ),
  toValue(answer) {
    if (!isRecord(answer)) return null
    const { documentType, number } = answer
    return createContext([
      ['documentType', typeof documentType === 'string' ? documentType : null],
      ['number', typeof number === 'string' ? number : null],
    ])
  },
  masking: 'identityDocument',
}

/** A normalised document against the types that are offered. */
export function checkDocument(
  answer: unknown,
  offered: readonly IdentityDocumentType[],
  { today }: CheckContext,
): readonly IssueDraft[] {
  if (answer === null) return NO_ISSUES
  if (!isRecord(answer)) return [createFieldIssue('answer.shape')]
  const { documentType, number } = answer
  const issues: IssueDraft[] = []
  if (documentType === null) issues.push(issueAt(createFieldIssue('answer.required'), 'documentType'))
  if (number === null) issues.push(issueAt(createFieldIssue('answer.required'), 'number'))
  if (issues.length > 0) return issues
  const type = offered.find(each => each === documentType)
  if (type === undefined) {
    return [
      issueAt(
        createFieldIssue('identityDocument.type', { documentType: String(documentType) }),
        'documentType',
      ),
    ]
  }
  if (typeof number !== 'string') return [issueAt(createFieldIssue('answer.shape'), 'number')]
  const problem = checkIdentityDocument(type, number, { today })
  return problem === undefined ? NO_ISSUES : [issueAt(problem, 'number')]
}

/** 517 and 554, which some registers write, as 511 and 553. */
function normaliseType(type: unknown): unknown {
  const text = normaliseText(type, each => each.trim().toUpperCase())
  return typeof text === 'string' ? (identityDocumentTypeOf(text) ?? text) : text
}
