/**
 * The meaning of everything, without I/O. Import a part by its name, `@yibiao/core/form`; this lists the parts.
 */
export * as fields from './fields/index.ts'
export * as form from './form/index.ts'
