import type { DepartmentReference } from '@yibiao/schemas'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useRoles } from './use-roles.ts'
import { useSlotNames } from './use-slot-names.ts'

/** What departments are called; the code of one that this server does not know. */
export function useDepartmentNames(): (reference: DepartmentReference) => string {
  const texts = useTexts(flowTexts)
  const slotName = useSlotNames()
  const { departments } = useRoles()
  return reference => {
    if (reference.type === 'own') return texts.ownDepartment
    if (reference.type === 'slot') return texts.slot(slotName(reference.slot))
    const { creditCode } = reference
    return departments.find(each => each.creditCode === creditCode)?.name ?? creditCode
  }
}
