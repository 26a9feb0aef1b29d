import type { Field, FormDefinition, FormPage, FormSection } from '@yibiao/schemas'

/** Where a field stands in its form. */
export interface FieldPlace {
  readonly field: Field
  readonly page: FormPage
  readonly section: FormSection
}

/** Fields of a form by key of the answer they belong to. */
export type FormIndex = ReadonlyMap<string, FieldPlace>

/** Top-level fields by key: answers are flat, pages and sections make no scope. */
export function indexForm(definition: FormDefinition): FormIndex {
  return new Map(
    definition.pages.flatMap(page =>
      page.sections.flatMap(section =>
        section.fields.map(field => [field.key, { field, page, section }] as const),
      ),
    ),
  )
}

/** The top-level field an answer path lies in. */
export function placeOf(index: FormIndex, path: string): FieldPlace | undefined {
  const [, key = ''] = path.split('/')
  return index.get(key)
}

/** The field whose answer is at a path, also inside groups and rows; undefined for a row and for a part of a value. */
export function fieldAt(index: FormIndex, path: string): Field | undefined {
  const [, top = '', ...rest] = path.split('/')
  let field = index.get(top)?.field
  for (let at = 0; at < rest.length; at += 1) {
    if (field === undefined || !('fields' in field)) return undefined
    // The number of a row, then the key in it.
    if (field.type === 'repeat') at += 1
    const key = rest[at]
    field = field.fields.find(inner => inner.key === key)
  }
  return field
}

/** The path itself and those above it, the nearest first: /a/0/b → /a/0/b, /a/0, /a. */
export function pathsUpward(path: string): readonly string[] {
  const paths: string[] = []
  for (let rest = path; rest !== ''; rest = rest.slice(0, rest.lastIndexOf('/'))) paths.push(rest)
  return paths
}

/** The answer at a path; undefined where there is none. */
export function answerAt(answers: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
      return Reflect.get(value, key)
    }, answers)
}
