export type * from '../generated/types.ts'
export type { ApiBodies } from '../generated/api-bodies.ts'
export { validateDocument, type ContractIssue, type DocumentName } from './validate-document.ts'
