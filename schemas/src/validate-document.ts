import type { ErrorObject, ValidateFunction } from 'ajv'
import type { ContractTypes } from '../generated/types.ts'
import * as documents from '../generated/validators/documents.js'

const validators = { ...documents }

/** Documents that have a validator. */
export type DocumentName = keyof typeof documents & keyof ContractTypes

/** One place where a document is not what its schema says. */
export type ContractIssue = {
  /** `contract.<keyword>`, e.g. `contract.required`; the message catalogues give the words. */
  code: string
  /** JSON Pointer into the document. */
  path: string
  params: Record<string, string | number | boolean>
}

/** Whether the document is well-formed; the type says so when it is. */
export function validateDocument<Name extends DocumentName>(
  name: Name,
  document: unknown,
): { document: ContractTypes[Name] } | { issues: ContractIssue[] } {
  const validate = validators[name] as unknown as ValidateFunction<ContractTypes[Name]>
  if (validate(document)) return { document }
  return { issues: toContractIssues(validate.errors ?? []) }
}

/** Ajv's errors as issues, one per place and cause; those that only repeat an inner one are left out. */
export function toContractIssues(errors: readonly ErrorObject[]): ContractIssue[] {
  const telling = errors.filter(error => !['oneOf', 'anyOf', 'if', 'not'].includes(error.keyword))
  return (telling.length > 0 ? telling : errors).map(error => ({
    code: `contract.${error.keyword}`,
    path: pathOf(error),
    params: toParams(error.params),
  }))
}

function pathOf(error: ErrorObject): string {
  const extra: unknown = error.params['additionalProperty'] ?? error.params['unevaluatedProperty']
  if (typeof extra !== 'string') return error.instancePath
  return `${error.instancePath}/${extra.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function toParams(params: Record<string, unknown>): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' || typeof value === 'boolean'
        ? value
        : Array.isArray(value)
          ? value.join(', ')
          : String(value),
    ]),
  )
}
