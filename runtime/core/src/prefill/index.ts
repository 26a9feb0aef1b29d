/** Prefill: what sources fill into a form, and how far each value can be relied on. */
export { applyResponse, type FilledValue } from './apply-response.ts'
export { convertValue, type ConversionContext } from './convert-value.ts'
export { overlayLocked } from './overlay-locked.ts'
export { planPrefill, type PlannedSource, type PrefillRequest } from './plan-prefill.ts'
export { preparePrefill, type PreparedMapping, type PreparedSource } from './prepare-prefill.ts'
export { isLocked, trustAfterChange, type PrefillMode, type Provenance, type Trust } from './provenance.ts'
export { splitAddress, type SplitAddress } from './split-address.ts'
export { verifyAnswers, type VerifiedAnswer } from './verify-answers.ts'
