import type { Problem } from '@yibiao/schemas'
import type { AppError } from '../problems/app-error.ts'
import { problemCatalogue } from '../problems/catalogue.ts'
import type { Locale } from './locale.ts'

/**
 * The refusal as problem details (RFC 9457). Not-found answers carry no request id: they are the same bytes whether
 * the thing exists elsewhere or never did.
 */
export function problemDocument(error: AppError, locale: Locale, requestId: string): Problem {
  const definition = problemCatalogue[error.code]
  const { path, issues } = error.options
  const params = Object.keys(error.params).length === 0 ? {} : { params: { ...error.params } }
  return {
    type: `urn:yibiao:problem:${error.code}`,
    title: fill(definition[locale], { requestId, ...error.params }),
    status: definition.status,
    code: error.code,
    ...(path === undefined ? {} : { path }),
    ...params,
    ...(issues === undefined ? {} : { issues: [...issues] }),
    ...(definition.status === 404 ? {} : { requestId }),
  }
}

function fill(sentence: string, params: Readonly<Record<string, unknown>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : ''
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  })
}
