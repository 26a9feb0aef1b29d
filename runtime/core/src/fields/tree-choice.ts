import type { TreeChoiceField } from '@yibiao/schemas'
import { listOf, STRING } from '../expression/index.ts'
import { checkChoices, isTextList, labelOf, normaliseChoices, toListValue } from './choice.ts'
import { createFieldIssue } from './create-issue.ts'
import type { FieldMeaning } from './field-meaning.ts'

export const treeChoice: FieldMeaning<TreeChoiceField> = {
  empty: () => [],
  normalise: normaliseChoices,
  check(answer, field, context) {
    const maxItems = field.isMultiple === true ? field.maxItems : 1
    const limits = { ...field, ...(maxItems === undefined ? {} : { maxItems }) }
    const issues = checkChoices(answer, limits, context)
    if (field.leavesOnly !== true || !isTextList(answer)) return issues
    const branches = answer.filter(value => (context.offered?.find(value)?.children ?? []).length > 0)
    return [...issues, ...branches.map(value => createFieldIssue('choice.notLeaf', { value }))]
  },
  summarise(answer, field, context) {
    if (!isTextList(answer) || answer.length === 0) return []
    return [
      { text: answer.map(value => labelOf(value, field.options, context)).join(context.texts.listSeparator) },
    ]
  },
  jsonSchema: ({ isMultiple, maxItems }) => ({
    type: 'array',
    items: { type: 'string', minLength: 1 },
    uniqueItems: true,
    ...(isMultiple !== true ? { maxItems: 1 } : maxItems === undefined ? {} : { maxItems }),
  }),
  valueType: () => listOf(STRING),
  toValue: toListValue,
  masking: 'none',
  hasAnswer: true,
}
