import type { Field } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'
import type { IconName } from '../controls/icon-paths.ts'

/** Fields that belong together and stand on most forms. */
export interface FieldBlock {
  readonly name: BlockName
  readonly icon: IconName
  /** The fields, with ids of their own each time; rules among them name each other by key. */
  readonly create: () => Field[]
}

export type BlockName = 'applicant' | 'agent' | 'contact' | 'declaration' | 'attachments'

/** A field of a block gets a new id each time it is put in. */
export function fresh<Given extends Omit<Field, 'id'>>(field: Given): Given & { id: string } {
  return { id: makeId(), ...field }
}
