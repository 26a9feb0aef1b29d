/** Reading documents of the contract. */
export { currentFormat, readItemDefinition } from './read-item-definition.ts'
