import { AppError } from '../problems/app-error.ts'
import { problemCatalogue } from '../problems/catalogue.ts'

/** The sentence of a refusal, for a terminal. Other errors are thrown on. */
export function refusalSentence(error: unknown): string {
  if (!(error instanceof AppError)) throw error
  return problemCatalogue[error.code].en.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = error.params[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  })
}
