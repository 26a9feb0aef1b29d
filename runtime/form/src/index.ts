/** Forms to fill in and to read, and the components every applicant's screen is made of. */
export * from './components/index.ts'
export * from './fields/index.ts'
export * from './form/index.ts'
export * from './services/index.ts'
export * from './texts/index.ts'
export * from './materials/index.ts'
export * from './reader/index.ts'
