import { answersSchema } from '@yibiao/core/fields'
import type { FormDefinition } from '@yibiao/schemas'
import type { JSONSchema } from 'json-schema-to-typescript'

/**
 * TypeScript types of a form's answers. The schema is made here, never taken from a client: the generator would
 * follow its references into files.
 */
export async function writeAnswersTypes(form: FormDefinition): Promise<string> {
  // Only designers ask for types: the server starts without the generator.
  const { compile } = await import('json-schema-to-typescript')
  return compile(withoutTitles(answersSchema(form)), 'Answers', {
    additionalProperties: false,
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    format: true,
    style: { semi: false, singleQuote: true, printWidth: 100 },
    $refOptions: { resolve: { external: false } },
  })
}

/** The label of a field is its description: as a title it would become the name of a type of its own. */
function withoutTitles(schema: ReturnType<typeof answersSchema>): JSONSchema {
  return describe(schema) as JSONSchema
}

function describe(part: unknown, isNamed = false): unknown {
  if (Array.isArray(part)) return part.map(each => describe(each))
  if (typeof part !== 'object' || part === null) return part
  const { title, ...rest } = part as { readonly title?: unknown }
  const entries = Object.entries(rest).map(([key, inner]) => [key, describe(inner, key === 'properties')])
  // Below `properties` a title is the key of a field.
  if (isNamed)
    return Object.fromEntries([...entries, ...(title === undefined ? [] : [['title', describe(title)]])])
  return Object.fromEntries([...(title === undefined ? [] : [['description', title]]), ...entries])
}
