import type { FormDefinition, ProvenanceView } from '@yibiao/schemas'
import { locateField } from '../drafts/locate-field.ts'
import { mapField, opening, sealing, type Change, type SealedPlace } from './seal-answers.ts'

type ByPath = Readonly<Record<string, unknown>>
type Provenance = Readonly<Record<string, ProvenanceView>>

/** Values by answer path with the sensitive ones sealed as answers are: the copies of what sources said. */
export function sealByPath(place: SealedPlace, values: ByPath): Record<string, unknown> {
  return mapPaths(place.form, values, sealing(place))
}

/** @throws Error when a value does not open */
export function openByPath(place: SealedPlace, values: ByPath): Record<string, unknown> {
  return mapPaths(place.form, values, opening(place))
}

/** Provenance with what the sources said sealed where it is sensitive. */
export function sealProvenance(
  { dataSecret, owner, form }: SealedPlace,
  provenance: Provenance,
): Record<string, ProvenanceView> {
  return mapSaid(provenance, (said, path, member) =>
    mapAt(form, said, path, sealing({ dataSecret, owner: `${owner}:${member}` })),
  )
}

/** @throws Error when a value does not open */
export function openProvenance(
  { dataSecret, owner, form }: SealedPlace,
  provenance: Provenance,
): Record<string, ProvenanceView> {
  return mapSaid(provenance, (said, path, member) =>
    mapAt(form, said, path, opening({ dataSecret, owner: `${owner}:${member}` })),
  )
}

function mapPaths(form: FormDefinition, values: ByPath, change: Change): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([path, value]) => [path, mapAt(form, value, path, change)]),
  )
}

/** A value of a place the form does not have any more is sealed too: what it was is not known. */
function mapAt(form: FormDefinition, value: unknown, path: string, change: Change): unknown {
  const located = locateField(form, path)
  if (located === undefined || located.parents.some(({ classification }) => classification === 'sensitive'))
    return change(value, path)
  return mapField(located.field, value, path, change)
}

type SaidMember = 'sourceValue' | 'earlierValue'

/** The members of provenance that hold a source's values. */
function mapSaid(
  provenance: Provenance,
  change: (said: unknown, path: string, member: SaidMember) => unknown,
): Record<string, ProvenanceView> {
  return Object.fromEntries(
    Object.entries(provenance).map(([path, entry]) => {
      const mapped = { ...entry }
      for (const member of ['sourceValue', 'earlierValue'] as const)
        if (entry[member] !== undefined) mapped[member] = change(entry[member], path, member)
      return [path, mapped]
    }),
  )
}
