import type { Option, OptionSource } from '@yibiao/schemas'
import { plainText } from './record-name.ts'

/** An option as the designer offers it. */
export interface OptionChoice {
  readonly value: string
  /** Its name; below other options theirs stand before it, since names may be the same in two branches. */
  readonly label: string
}

/** The options written out in a choice, those of a tree one below the other; none for fields of other kinds. */
export function optionChoices(field: { readonly options?: OptionSource }): OptionChoice[] {
  return field.options?.type === 'inline' ? flatten(field.options.options, '') : []
}

function flatten(options: readonly Option[], above: string): OptionChoice[] {
  return options.flatMap(({ value, label, children = [] }) => {
    const name = above + plainText(label)
    return [{ value, label: name }, ...flatten(children, `${name} / `)]
  })
}
