import type { FieldInputProps } from './field-view-contract.ts'

export interface ControlAttributes {
  readonly id: string
  readonly disabled: boolean
  readonly 'aria-required': boolean | undefined
  readonly 'aria-invalid': boolean | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-errormessage': string | undefined
}

type Source = Pick<FieldInputProps, 'id' | 'state' | 'describedBy' | 'errorId'>

/** What ties a native control to its label, help and problems. */
export function controlAttributes({ id, state, describedBy, errorId }: Source): ControlAttributes {
  return {
    id,
    disabled: state.isDisabled ?? false,
    'aria-required': state.isRequired || undefined,
    'aria-invalid': errorId === undefined ? undefined : true,
    'aria-describedby': describedBy,
    'aria-errormessage': errorId,
  }
}
