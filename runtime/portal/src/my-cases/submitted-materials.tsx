import type { CaseView, MaterialDefinition } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { MaterialFiles } from '../status/material-files.tsx'

/** The materials of a case by the names of its version. */
export function SubmittedMaterials({ view }: { view: CaseView }): ReactNode {
  const { definition } = view
  const materials = hasMaterials(definition) ? definition.materials : []
  return <MaterialFiles materials={materials} states={view.materials} />
}

function hasMaterials(value: object): value is { materials: MaterialDefinition[] } {
  return 'materials' in value && Array.isArray(value.materials)
}
