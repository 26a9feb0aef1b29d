import type { GroupField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { FieldSlot } from '../field-slot.tsx'
import type { FieldInputProps } from '../field-view-contract.ts'
import { OwnProblems } from '../own-problems.tsx'

/** Fields that form one value, under a legend. */
export function GroupInput(props: FieldInputProps<GroupField>): ReactNode {
  const { id, path, field, state } = props
  const { locale } = useFormServices()
  const help = localise(field.help, locale)
  return (
    <fieldset id={id} className="yb-group" aria-describedby={help ? `${id}--help` : undefined}>
      <legend className="yb-group__legend">{localise(field.label, locale)}</legend>
      {help && (
        <p id={`${id}--help`} className="yb-field__help">
          {help}
        </p>
      )}
      <OwnProblems id={id} field={field} issues={state.issues} />
      <div className="yb-grid">
        {field.fields.map(inner => (
          <FieldSlot key={inner.id} field={inner} path={`${path}/${inner.key}`} />
        ))}
      </div>
    </fieldset>
  )
}
