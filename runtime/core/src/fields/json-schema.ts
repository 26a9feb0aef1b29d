/** The keywords of JSON Schema 2020-12 that describe answers. */
export interface JsonSchema {
  readonly type?: JsonSchemaType | readonly JsonSchemaType[]
  readonly title?: string
  readonly description?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
}

export type JsonSchemaType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object'

/** Text of a canonical decimal number. */
export const DECIMAL_PATTERN = '^-?(0|[1-9]\\d{0,33})(\\.\\d{1,33})?$'
export const DATE_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$'

/** The same, or null for an empty field. */
export function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] }
}
