import type { Field } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import { FieldProblems } from './field-problems.tsx'
import type { FieldInputProps } from './field-view-contract.ts'
import { OpenReason } from './open-reason.tsx'
import { ProvenanceLine } from './provenance-line.tsx'

export type WholeNotesProps = Pick<FieldInputProps, 'id' | 'field' | 'state' | 'contest'>

/** What is said of a group or list as a whole; the fields inside it say the rest themselves. */
export function WholeNotes({ id, field, state, contest }: WholeNotesProps): ReactNode {
  const { locale } = useFormServices()
  const help = localise(field.help, locale)
  const { issues = [], openReason, provenance } = state
  return (
    <>
      {help && (
        <p id={`${id}--help`} className="yb-field__help">
          {help}
        </p>
      )}
      {openReason && <OpenReason id={`${id}--reason`} reason={openReason} />}
      {provenance && (
        <ProvenanceLine
          id={`${id}--source`}
          provenance={provenance}
          label={localise(field.label, locale)}
          contest={contest && (() => contest())}
        />
      )}
      {issues.length > 0 && <FieldProblems id={`${id}--error`} issues={issues} field={field} />}
    </>
  )
}

/** Ids of the notes that describe the whole. */
export function idsOfNotes(id: string, field: Field, state: FieldInputProps['state']): string | undefined {
  const parts = [
    (state.issues ?? []).length > 0 && 'error',
    state.openReason && 'reason',
    field.help !== undefined && 'help',
    state.provenance && 'source',
  ]
  return (
    parts
      .filter(Boolean)
      .map(part => `${id}--${part}`)
      .join(' ') || undefined
  )
}
