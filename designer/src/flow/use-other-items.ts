import type { DepartmentReference } from '@yibiao/schemas'
import { useMemo } from 'react'
import { useLoaded } from '../api/use-loaded.ts'
import type { FieldToFill } from './fields-to-fill.ts'
import { loadFields, loadItems, type OtherItem } from './other-items.ts'
import { useRoles } from './use-roles.ts'

/** Published items of a department; none while they are on their way, and of one that is bound on installation. */
export function useOtherItems(department: DepartmentReference | undefined): readonly OtherItem[] {
  const { departments } = useRoles()
  const key = keyOf(department, departments)
  const load = useMemo(() => () => (key === undefined ? nothing : loadItems(key)), [key])
  const [loaded] = useLoaded(load)
  return loaded.state === 'ready' ? loaded.value : []
}

/** What the form of an item has to fill; nothing while it is on its way, and without an item. */
export function useFieldsToFill(itemId: string | undefined): readonly FieldToFill[] {
  const load = useMemo(() => () => (itemId === undefined ? nothing : loadFields(itemId)), [itemId])
  const [loaded] = useLoaded(load)
  return loaded.state === 'ready' ? loaded.value : []
}

const nothing = Promise.resolve([])

function keyOf(
  department: DepartmentReference | undefined,
  departments: ReturnType<typeof useRoles>['departments'],
): string | undefined {
  if (department?.type === 'own') return 'own'
  if (department?.type !== 'code') return undefined
  return departments.find(({ creditCode }) => creditCode === department.creditCode)?.id
}
