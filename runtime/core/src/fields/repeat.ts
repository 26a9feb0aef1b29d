import type { RepeatField } from '@yibiao/schemas'
import { contextOf, listOf } from '../expression/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type FieldMeaning, type IssueDraft } from './field-meaning.ts'
import type { MembersMeaning } from './members.ts'
import { isRecord } from './record.ts'

/** The number of rows is judged here; rows that must differ or ascend, and their fields, by the form. */
export function createRepeat(members: MembersMeaning): FieldMeaning<RepeatField> {
  return {
    empty: () => [],
    normalise(answer, { fields }) {
      if (answer === undefined || answer === null || answer === '') return []
      if (!Array.isArray(answer)) return answer
      return answer.map((row: unknown) => members.normalise(isRecord(row) ? row : {}, fields))
    },
    check(answer, { minRows = 0, maxRows }) {
      if (!Array.isArray(answer)) return [createFieldIssue('answer.shape')]
      return checkRowCount(answer.length, minRows, maxRows)
    },
    summarise: (answer, { fields }, context) =>
      Array.isArray(answer)
        ? answer.map((row: unknown, index) => ({
            label: context.texts.row(index + 1),
            text: members
              .summarise(isRecord(row) ? row : {}, fields, context)
              .map(({ label = '', text }) => `${label}${context.texts.colon}${text}`)
              .join(context.texts.listSeparator),
          }))
        : [],
    jsonSchema: ({ fields, minRows = 0, maxRows }) => ({
      type: 'array',
      items: members.jsonSchema(fields),
      ...(minRows === 0 ? {} : { minItems: minRows }),
      ...(maxRows === undefined ? {} : { maxItems: maxRows }),
    }),
    valueType: ({ fields }) => listOf(contextOf(members.types(fields))),
    toValue: (answer, { fields }) =>
      Array.isArray(answer)
        ? answer.map((row: unknown) => members.toValue(isRecord(row) ? row : {}, fields))
        : [],
    masking: 'none',
    hasAnswer: true,
  }
}

export function checkRowCount(
  actual: number,
  minRows: number,
  maxRows: number | undefined,
): readonly IssueDraft[] {
  if (actual < minRows) return [createFieldIssue('rows.tooFew', { minimum: minRows, actual })]
  if (maxRows !== undefined && actual > maxRows) {
    return [createFieldIssue('rows.tooMany', { maximum: maxRows, actual })]
  }
  return NO_ISSUES
}
