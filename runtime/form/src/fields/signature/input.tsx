import type { SignatureField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { SignatureBox } from '../../signing/signature-box.tsx'
import type { FieldInputProps } from '../field-view-contract.ts'

export function SignatureInput(props: FieldInputProps<SignatureField>): ReactNode {
  const { id, path, state, change, leave, describedBy } = props
  return (
    <SignatureBox
      id={id}
      path={path}
      value={state.value}
      onChange={change}
      onLeave={() => leave()}
      isDisabled={state.isDisabled}
      describedBy={describedBy}
    />
  )
}
