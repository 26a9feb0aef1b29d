import type { NoticeField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Notice } from '../../components/notice.tsx'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import type { FieldInputProps, FieldReadProps } from '../field-view-contract.ts'

export function NoticeText({ field }: FieldInputProps<NoticeField> | FieldReadProps<NoticeField>): ReactNode {
  const { locale } = useFormServices()
  return (
    <Notice tone={field.tone ?? 'info'} title={localise(field.label, locale)}>
      <p>{localise(field.body, locale)}</p>
    </Notice>
  )
}
