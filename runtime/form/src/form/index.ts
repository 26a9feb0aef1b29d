export { fetchFormParts } from './fetch-form-parts.ts'
export { FormFiller, type FormFillerHandle, type FormFillerProps } from './form-filler.tsx'
export type { FillerFacts } from './filler-store.ts'
