/** What the names of a rule stand for. */
export { parseRule } from './parse-rule.ts'
export { resolveNames, type NamedThing, type NamedThings } from './resolve-names.ts'
