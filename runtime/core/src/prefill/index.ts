/** Prefill: what sources fill into a form, and how far each value can be relied on. */
export { applyResponse, type FilledValue } from './apply-response.ts'
export { convertValue } from './convert-value.ts'
export { preparePrefill, type PreparedMapping, type PreparedSource } from './prepare-prefill.ts'
export { isLocked, trustAfterChange, type PrefillMode, type Provenance, type Trust } from './provenance.ts'
