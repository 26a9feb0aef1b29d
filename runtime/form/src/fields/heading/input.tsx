import type { HeadingField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import type { FieldInputProps, FieldReadProps } from '../field-view-contract.ts'

/** A heading below that of its section. */
export function Heading({ field }: FieldInputProps<HeadingField> | FieldReadProps<HeadingField>): ReactNode {
  const { locale } = useFormServices()
  const Level = field.level === 2 ? 'h4' : 'h3'
  const help = localise(field.help, locale)
  return (
    <>
      <Level className={`yb-heading yb-heading--${field.level ?? 1}`}>{localise(field.label, locale)}</Level>
      {help && <p className="yb-field__help">{help}</p>}
    </>
  )
}
