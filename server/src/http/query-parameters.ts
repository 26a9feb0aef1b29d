/** One query parameter: how it reads, and its JSON Schema for the API document. */
export type QueryParameter<Value> = {
  schema: Readonly<Record<string, unknown>>
  description: string
  /** @returns undefined when the text is not acceptable */
  parse(text: string): Value | undefined
}

export type QueryParameters = Readonly<Record<string, QueryParameter<unknown>>>

/** Every parameter is optional. */
export type QueryOf<Parameters extends QueryParameters> = {
  readonly [Name in keyof Parameters]: Parameters[Name] extends QueryParameter<infer Value>
    ? Value | undefined
    : never
}

export function textParameter(description: string, maxLength = 200): QueryParameter<string> {
  return {
    description,
    schema: { type: 'string', maxLength },
    parse: text => (text.length <= maxLength && !text.includes('\u0000') ? text : undefined),
  }
}

export function choiceParameter<Value extends string>(
  description: string,
  values: readonly Value[],
): QueryParameter<Value> {
  return { description, schema: { enum: values }, parse: text => values.find(value => value === text) }
}

export function integerParameter(
  description: string,
  minimum: number,
  maximum: number,
): QueryParameter<number> {
  return {
    description,
    schema: { type: 'integer', minimum, maximum },
    parse: text => {
      const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN
      return value >= minimum && value <= maximum ? value : undefined
    },
  }
}

export function dateParameter(description: string): QueryParameter<string> {
  return {
    description,
    schema: { type: 'string', format: 'date' },
    parse: text => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined),
  }
}

export function idParameter(description: string): QueryParameter<string> {
  return {
    description,
    schema: { type: 'string', format: 'uuid' },
    parse: text => (isId(text) ? text : undefined),
  }
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}

/** The language of a file: links say the reader's choice, which their browser's headers need not. */
export const languageParameter = choiceParameter('Language of the text; Chinese when absent.', [
  'zh-CN',
  'en',
])
