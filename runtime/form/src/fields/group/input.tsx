import type { GroupField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { FieldSlot } from '../field-slot.tsx'
import type { FieldInputProps } from '../field-view-contract.ts'
import { idsOfNotes, WholeNotes } from '../whole-notes.tsx'

/** Fields that form one value, under a legend. */
export function GroupInput(props: FieldInputProps<GroupField>): ReactNode {
  const { id, path, field, state, contest } = props
  const { locale } = useFormServices()
  return (
    <fieldset id={id} className="yb-group" aria-describedby={idsOfNotes(id, field, state)}>
      <legend className="yb-group__legend">{localise(field.label, locale)}</legend>
      <WholeNotes id={id} field={field} state={state} contest={contest} />
      <div className="yb-grid">
        {field.fields.map(inner => (
          <FieldSlot key={inner.id} field={inner} path={`${path}/${inner.key}`} />
        ))}
      </div>
    </fieldset>
  )
}
