/** What changed between two definitions, and where answers of the one stand in the other. */
export { diffDefinitions, type DefinitionChange, type DefinitionPart } from './diff-definitions.ts'
export { isSameJson } from './is-same-json.ts'
export { moveAnswers, type LeftAnswer, type MovedAnswers } from './move-answers.ts'
