import type { CaseView, MaterialDefinition } from '@yibiao/schemas'

/** Materials of the pinned version; none when the version has none. */
export function caseMaterialsOf({ definition }: Pick<CaseView, 'definition'>): readonly MaterialDefinition[] {
  return hasMaterials(definition) ? definition.materials : []
}

function hasMaterials(value: object): value is { materials: MaterialDefinition[] } {
  return 'materials' in value && Array.isArray(value.materials)
}
