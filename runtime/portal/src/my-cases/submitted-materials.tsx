import type { CaseView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { caseMaterialsOf } from '../status/case-materials.ts'
import { MaterialFiles } from '../status/material-files.tsx'

/** The materials of a case by the names of its version. */
export function SubmittedMaterials({ view }: { view: CaseView }): ReactNode {
  return <MaterialFiles materials={caseMaterialsOf(view)} states={view.materials} />
}
