import type { Issue } from '@yibiao/schemas'
import type { BodyName } from './route.ts'

type SchemaError = { instancePath: string; keyword: string; params: Record<string, unknown> }

/** A compiled schema, as @yibiao/schemas generates them. */
export type Validator = ((value: unknown) => boolean) & { errors?: readonly SchemaError[] | null | undefined }

export type Validators = Readonly<Partial<Record<BodyName, Validator>>>

/** Everything the contract finds wrong with a body; empty when it is well-formed. */
export function findIssues(validator: Validator, value: unknown): Issue[] {
  if (validator(value)) return []
  return (validator.errors ?? []).slice(0, 100).map(error => ({
    code: `contract.${error.keyword}`,
    path: pathOf(error),
    severity: 'error',
    params: plainParams(error.params),
  }))
}

/** For a missing or unknown key, the path of the key itself. */
function pathOf(error: SchemaError): string {
  const key =
    error.params['missingProperty'] ??
    error.params['additionalProperty'] ??
    error.params['unevaluatedProperty']
  if (typeof key !== 'string') return error.instancePath.slice(0, 400)
  return `${error.instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`.slice(0, 400)
}

function plainParams(params: Record<string, unknown>): Record<string, string | number | boolean> {
  const plain: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      plain[name] = value
    else if (Array.isArray(value)) plain[name] = value.join(', ')
  }
  return plain
}
