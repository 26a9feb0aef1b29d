import type { SignatureField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { SignatureImage } from '../../signing/signature-image.tsx'
import { readRecord, readText } from '../answer-readers.ts'
import type { FieldReadProps } from '../field-view-contract.ts'
import { SummaryRead } from '../summary-read.tsx'

export function SignatureRead(props: FieldReadProps<SignatureField>): ReactNode {
  const { attachments } = useFormServices()
  const { attachment, signedBy } = readRecord(props.value)
  const id = readText(attachment)
  return (
    <>
      {attachments && id && <SignatureImage address={attachments.addressOf(id)} name={readText(signedBy)} />}
      <p>
        <SummaryRead {...props} />
      </p>
    </>
  )
}
