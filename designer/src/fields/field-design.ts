import type { Field } from '@yibiao/schemas'
import type { IconName } from '../controls/icon-paths.ts'

export type FieldType = Field['type']
export type FieldOf<Type extends FieldType> = Extract<Field, { type: Type }>

/** Heading of the palette. */
export type PaletteGroup =
  'text' | 'choice' | 'time' | 'codes' | 'composite' | 'files' | 'layout' | 'containers'

/** One entry of the inspector for a property that only some types have; `property` also names its label. */
export type Setting<Property extends string = string> =
  | {
      readonly control: 'integer'
      readonly property: Property
      readonly least?: number
      readonly most?: number
    }
  | {
      readonly control: 'decimal' | 'text' | 'words' | 'longWords' | 'switch' | 'expression' | 'date'
      readonly property: Property
    }
  | {
      readonly control: 'choice'
      readonly property: Property
      readonly values: readonly string[]
      readonly isNeeded?: boolean
    }
  | {
      readonly control: 'several'
      readonly property: Property
      readonly values: readonly string[]
      readonly isNeeded?: boolean
    }
  | { readonly control: 'parts'; readonly property: Property; readonly values: readonly string[] }
  | { readonly control: 'options' | 'codeTable' | 'uniqueColumns' | 'columns'; readonly property: Property }

/** How a field type is designed. */
export interface FieldDesign<Type extends FieldType> {
  readonly group: PaletteGroup
  readonly icon: IconName
  /** Columns of the grid when the definition names none; the same as the form's own. */
  readonly columns: number
  /** Takes no answer: no required, prefill or checks. */
  readonly isLayout?: boolean
  /** A new field of the type, with the properties the contract needs. */
  readonly create: (base: NewField, words: StarterWords) => FieldOf<Type>
  /** Properties of the type besides those every field has. */
  readonly settings: readonly Setting<Extract<keyof FieldOf<Type>, string>>[]
}

/** What a new field says until somebody writes something better, in the language of the screen. */
export interface StarterWords {
  readonly options: readonly [string, string]
  /** Text of a notice. */
  readonly notice: string
  /** Text of a declaration. */
  readonly statement: string
}

/** What every new field starts with. */
export interface NewField {
  readonly id: string
  readonly key: string
  /** Name of the type in the language of the item. */
  readonly label: string
}
