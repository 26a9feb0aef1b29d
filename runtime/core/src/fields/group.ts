import type { GroupField } from '@yibiao/schemas'
import { contextOf } from '../expression/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import type { MembersMeaning } from './members.ts'
import { isRecord } from './record.ts'

/** Its members are fields of their own: their problems are theirs, not the group's. */
export function createGroup(members: MembersMeaning): FieldMeaning<GroupField> {
  return {
    empty: () => null,
    normalise(answer, { fields }) {
      if (answer === undefined || answer === null) return null
      return isRecord(answer) ? members.normalise(answer, fields) : answer
    },
    check: answer => (answer === null || isRecord(answer) ? NO_ISSUES : [createFieldIssue('answer.shape')]),
    summarise: (answer, { fields }, context) =>
      isRecord(answer) ? members.summarise(answer, fields, context) : [],
    jsonSchema: ({ fields }) => members.jsonSchema(fields),
    valueType: ({ fields }) => contextOf(members.types(fields)),
    toValue: (answer, { fields }) => members.toValue(isRecord(answer) ? answer : {}, fields),
    masking: 'none',
    hasAnswer: true,
  }
}
