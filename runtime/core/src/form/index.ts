/** Forms: compiled once, then evaluated while they are filled and judged when they are submitted. */
export type { FormTools } from './build-plan.ts'
export { createAnswerScope } from './answer-scope.ts'
export { isWithin, joinPath, readPath, splitPath, writePath } from './answer-path.ts'
export { canonicalJson } from './canonical-json.ts'
export { changeForm } from './change-form.ts'
export { createCodeTableReader } from './code-table-reader.ts'
export { compileForm } from './compile-form.ts'
export { CONTEXT_NAMES, type ContextName } from './context-names.ts'
export { fetchFormParts, fieldTypesOf } from './fetch-form-parts.ts'
export { accessById, editableFieldIds, listFields, type Access } from './field-access.ts'
export { findReferences } from './find-references.ts'
export { formIssues, type FormIssueCode } from './form-issues.ts'
export { initialAnswers, initialRow } from './initial-answers.ts'
export { judgeAnswers } from './judge-answers.ts'
export { MAX_FIELDS, MAX_NESTING, MAX_ROWS } from './limits.ts'
export {
  materialStates,
  type MaterialInput,
  type MaterialStates,
  type MaterialVerdict,
} from './material-states.ts'
export { officialFields, pathsById, type OfficialField } from './official-fields.ts'
export { prepareForm, type PreparedForm } from './prepare-form.ts'
export { createRuleHost } from './rule-host.ts'
export { startForm } from './start-form.ts'
export type * from './types.ts'
export { withChosenOptions } from './with-chosen-options.ts'
