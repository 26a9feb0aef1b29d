/**
 * The meaning of everything, without I/O. Import a part by its name, `@yibiao/core/form`; this lists the parts.
 */
export * as clock from './clock/index.ts'
export * as codes from './codes/index.ts'
export * as contract from './contract/index.ts'
export * as diff from './diff/index.ts'
export * as documents from './documents/index.ts'
export * as expression from './expression/index.ts'
export * as fields from './fields/index.ts'
export * as flow from './flow/index.ts'
export * as form from './form/index.ts'
export * as lint from './lint/index.ts'
export * as masking from './masking/index.ts'
export * as messages from './messages/index.ts'
export * as pattern from './pattern/index.ts'
export * as prefill from './prefill/index.ts'
export * as sentences from './sentences/index.ts'
