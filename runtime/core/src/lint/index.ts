/** Design-time problems of a definition. */
export { lintItem } from './lint-item.ts'
