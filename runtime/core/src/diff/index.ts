/** What changed between two definitions. */
export { diffDefinitions, type DefinitionChange, type DefinitionPart } from './diff-definitions.ts'
