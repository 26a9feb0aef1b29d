export { FormFiller, type FormFillerHandle, type FormFillerProps } from './form-filler.tsx'
export type { FillerFacts } from './filler-store.ts'
