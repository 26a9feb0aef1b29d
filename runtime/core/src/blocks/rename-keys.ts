import type { Field } from '@yibiao/schemas'
import { resolveNames, type NamedThings } from '../names/index.ts'
import { placesOfField } from '../places/index.ts'

/**
 * The fields with other keys; rules among them that name a renamed one follow, word by word, so that renaming back gives
 * exactly what was there. Fields inside a group or a repeat keep their keys: they are named within it.
 */
export function renameKeys(fields: readonly Field[], rename: (key: string) => string): Field[] {
  const renaming = { fields, rename }
  return fields.map(field => ({
    ...rewriteRules(renaming, field, [fields]),
    key: rename(field.key),
  }))
}

interface Renaming {
  /** Those that get other keys. */
  readonly fields: readonly Field[]
  readonly rename: (key: string) => string
}

/** `holders`: the fields that can be named from this one, nearest first. */
function rewriteRules(renaming: Renaming, field: Field, holders: readonly (readonly Field[])[]): Field {
  const rewritten = placesOfField(field).reduce<Field>((rest, place) => {
    const names = resolveNames(namedIn(renaming.fields), holders, place).filter(({ thing }) =>
      renaming.fields.includes(thing),
    )
    const text = names.reduceRight(
      (written, { thing, from, to }) =>
        written.slice(0, from) + renaming.rename(thing.key) + written.slice(to),
      place.text,
    )
    return text === place.text ? rest : withText(rest, place.path, text)
  }, field)
  const followed = withRowOptions(renaming, rewritten)
  if (followed.type !== 'group' && followed.type !== 'repeat') return followed
  const inside = followed.fields
  return { ...followed, fields: inside.map(each => rewriteRules(renaming, each, [inside, ...holders])) }
}

/** Options that are the rows of a repeat name it by its key. */
function withRowOptions({ fields, rename }: Renaming, field: Field): Field {
  if (!('options' in field) || field.options.type !== 'rows') return field
  const { options } = field
  if (!fields.some(each => each.key === options.repeat)) return field
  return withText(field, ['options', 'repeat'], rename(options.repeat))
}

function namedIn(form: readonly Field[]): NamedThings<readonly Field[], Field> {
  return {
    form,
    fieldIn: (holder, key) => holder.find(field => field.key === key),
    holderOf: field => (field.type === 'group' || field.type === 'repeat' ? field.fields : undefined),
    stepOf: () => undefined,
  }
}

/** Only a text was rewritten, so the field keeps its type. */
function withText(field: Field, path: readonly (string | number)[], text: string): Field {
  return writeText(field, path, text) as Field
}

function writeText(value: unknown, [step, ...rest]: readonly (string | number)[], text: string): unknown {
  if (step === undefined) return text
  if (Array.isArray(value)) return value.with(Number(step), writeText(value[Number(step)], rest, text))
  const holder = { ...(value as Readonly<Record<string, unknown>>) }
  return { ...holder, [step]: writeText(holder[step], rest, text) }
}
