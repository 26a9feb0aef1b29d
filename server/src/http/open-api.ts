import apiSchemas from '@yibiao/schemas/api-schemas.json' with { type: 'json' }
import type { Policy } from '../access/policy.ts'
import type { Route } from './route.ts'

/** The OpenAPI 3.1 document: paths from the registry, bodies by reference to the contract's schemas. */
export function buildOpenApi(routes: readonly Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Yibiao API', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
    },
  }
}

/** Title of a body → where it stands in this document. */
const places = new Map(
  Object.entries(apiSchemas).flatMap(([file, { $defs }]) =>
    Object.entries<unknown>($defs).map(
      ([name, schema]) => [titleOf(schema) ?? name, `${placeOf(file)}/$defs/${name}`] as const,
    ),
  ),
)

/** The contract's files as components; their inner references become references into this document. */
function componentSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(apiSchemas).map(([file, { $defs }]) => [
      file.replaceAll('/', '.'),
      { $defs: moveReferences($defs, placeOf(file)) },
    ]),
  )
}

function placeOf(file: string): string {
  return `#/components/schemas/${file.replaceAll('/', '.')}`
}

function titleOf(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null || !('title' in schema)) return undefined
  return typeof schema.title === 'string' ? schema.title : undefined
}

function moveReferences(value: unknown, place: string): unknown {
  if (Array.isArray(value)) return value.map(entry => moveReferences(entry, place))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === '$ref' && typeof part === 'string' ? part.replace('#', place) : moveReferences(part, place),
    ]),
  )
}

function operationOf(route: Route): Record<string, unknown> {
  const successes = {
    '2XX': { description: 'Done.', ...content(route.answer ?? undefined, 'application/json') },
  }
  return {
    summary: route.summary,
    tags: [route.path.split('/')[2] ?? 'api'],
    ...(route.policy.type === 'public' ? {} : { security: [{ session: [] }] }),
    'x-policy': describePolicy(route.policy),
    parameters: parametersOf(route),
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, ...content(route.body, 'application/json') } }),
    ...(route.upload === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: Object.fromEntries(route.upload.mediaTypes.map(type => [type, {}])),
          },
        }),
    responses: {
      ...successes,
      default: { description: 'Refused.', ...content('Problem', 'application/problem+json') },
    },
  }
}

function content(name: string | undefined, mediaType: string): Record<string, unknown> {
  if (name === undefined) return {}
  return { content: { [mediaType]: { schema: { $ref: places.get(name) } } } }
}

function parametersOf(route: Route): unknown[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: name.endsWith('Id') ? { type: 'string', format: 'uuid' } : { type: 'string', maxLength: 128 },
  }))
  const inQuery = Object.entries(route.query ?? {}).map(([name, { schema, description }]) => ({
    name,
    in: 'query',
    description,
    schema,
  }))
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 128 },
  }
  return [...inPath, ...inQuery, ...(route.idempotent === true ? [key] : [])]
}

/** The policy in a line of English. */
export function describePolicy(policy: Policy): string {
  switch (policy.type) {
    case 'public':
      return 'everyone'
    case 'signedIn':
      return 'anyone signed in'
    case 'applicant':
      return 'applicants'
    case 'officer':
      return policy.roles === 'any' ? 'officers' : `officers with a role of ${policy.roles.join(', ')}`
    case 'administrator':
      return `platform administrators (${policy.platformRoles.join(', ')})`
    case 'anyOf':
      return policy.policies.map(describePolicy).join(' or ')
  }
}
