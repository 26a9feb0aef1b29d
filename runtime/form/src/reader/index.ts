export { AnswersCheck, type AnswersCheckProps } from './answers-check.tsx'
export { FormReader, type FormReaderProps } from './form-reader.tsx'
export type { Visibility } from './is-read.ts'
