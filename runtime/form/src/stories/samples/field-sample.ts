import type { FieldOf, FieldType, FieldViewState } from '../../fields/field-view-contract.ts'

/** One field type of the contract with answers to show it with. */
export interface FieldSample<Type extends FieldType = FieldType> {
  readonly field: FieldOf<Type>
  /** A good answer; null where the type has none. */
  readonly filled: unknown
  /** An answer that is refused; absent where none can be given: then a missing answer is shown as the problem. */
  readonly wrong?: unknown
  /** What the kernel would say besides, e.g. the days a date may lie between. */
  readonly state?: Partial<FieldViewState>
  /** The states the type can be in, where not all. */
  readonly states?: readonly FieldState[]
}

/** Samples of some field types. */
export type FieldSamples<Types extends FieldType> = { readonly [Type in Types]: FieldSample<Type> }

/** The states a field can be in. */
export const fieldStates = [
  'empty',
  'filled',
  'wrong',
  'readOnly',
  'prefilled',
  'opened',
  'disabled',
] as const

export type FieldState = (typeof fieldStates)[number]
