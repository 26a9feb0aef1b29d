import { makeId } from '../document/make-id.ts'
import type { FieldType } from '../fields/field-design.ts'
import type { DraftField, DraftLimits, StartNote, TypeOrigin } from './draft-field.ts'
import { guessType } from './guess-type.ts'
import { keyOfLabel, keyOfName } from './make-key.ts'
import { readOptions } from './read-options.ts'
import { typeOfWord } from './type-words.ts'

/** What a line of a list or a row of a table says about a field, in words. */
export interface FieldWords {
  readonly label: string
  readonly type?: string | undefined
  readonly options?: string | undefined
  readonly help?: string | undefined
  readonly isRequired?: boolean
  /** Made from the label when it is empty or no legal key. */
  readonly key?: string | undefined
  readonly limits?: DraftLimits
}

/** More options than this are easier to find in a drop-down list. */
export const mostRadios = 5

const choices: ReadonlySet<FieldType> = new Set<FieldType>(['radio', 'select', 'checkboxes', 'treeChoice'])

/** The field that words describe: the type they state, else one of choices, else what the label tells, else a text. */
export function describeField(words: FieldWords): DraftField {
  const label = words.label.trim()
  const options = readOptions(words.options ?? '')
  const stated = words.type === undefined ? undefined : typeOfWord(words.type)
  const { type, typeFrom } = typeOf(label, stated, options.length)
  const notes: StartNote[] = []
  if (words.type !== undefined && words.type.trim() !== '' && stated === undefined)
    notes.push({ code: 'typeUnknown', what: words.type.trim() })
  if (choices.has(type) && options.length === 0) notes.push({ code: 'optionsMissing', what: label })
  return {
    id: makeId(),
    path: label,
    key: keyOfName(words.key ?? '') ?? keyOfLabel(label, type),
    label,
    type,
    typeFrom,
    ...(words.isRequired === true ? { isRequired: true } : {}),
    ...(words.help === undefined || words.help === '' ? {} : { help: words.help }),
    ...(options.length > 0 ? { options } : {}),
    ...(words.limits === undefined ? {} : { limits: words.limits }),
    rules: [],
    inside: [],
    notes,
  }
}

function typeOf(
  label: string,
  stated: FieldType | undefined,
  options: number,
): { type: FieldType; typeFrom: TypeOrigin } {
  if (stated !== undefined && (options === 0 || choices.has(stated)))
    return { type: stated, typeFrom: 'stated' }
  if (options > 0) return { type: options > mostRadios ? 'select' : 'radio', typeFrom: 'stated' }
  const guessed = guessType(label)
  return guessed === undefined ? { type: 'text', typeFrom: 'unknown' } : { type: guessed, typeFrom: 'label' }
}
