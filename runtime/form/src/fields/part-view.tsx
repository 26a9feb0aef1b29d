import type { Field, ProvenanceView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { readRecord } from './answer-readers.ts'
import { changePart } from './change-part.ts'
import type { FieldInputProps } from './field-view-contract.ts'

export interface PartViewProps {
  /** The composite field's own properties. */
  readonly whole: FieldInputProps
  /** Key of the part, and the field that asks for it. */
  readonly part: string
  readonly field: Field
  readonly isRequired?: boolean | undefined
}

/** One part of a composite value, drawn as the field it is. */
export function PartView({ whole, part, field, isRequired }: PartViewProps): ReactNode {
  const { state, View } = whole
  const path = `${whole.path}/${part}`
  const provenance = state.partProvenance?.[path]
  return (
    <View
      field={field}
      path={path}
      id={`${whole.id}-${part}`}
      state={{
        value: readRecord(state.value)[part] ?? null,
        isRequired: (isRequired ?? false) && (state.isRequired ?? false),
        isReadOnly: isLocked(provenance),
        provenance,
        isDisabled: state.isDisabled ?? false,
        issues: (state.issues ?? []).filter(
          issue => issue.path === path || issue.path.startsWith(`${path}/`),
        ),
      }}
      change={value => whole.change(changePart(state.value, part, value))}
      leave={left => whole.leave(left ?? path)}
      {...(whole.contest ? { contest: () => whole.contest?.(path) } : {})}
    />
  )
}

function isLocked(provenance: ProvenanceView | undefined): boolean {
  return provenance?.mode === 'locked' && provenance.trust !== 'contested'
}
