import type { DepartmentRoles } from '@yibiao/schemas'
import { useSyncExternalStore } from 'react'
import { designApi } from '../api/design-api.ts'
import { plainText } from '../document/record-name.ts'

const none: DepartmentRoles = { roles: [], departments: [] }
let known = none
let isAsked = false
const listeners = new Set<() => void>()

/** Roles of the department and departments that can be consulted; read once, empty until they are there. */
export function useRoles(): DepartmentRoles {
  return useSyncExternalStore(subscribe, () => known)
}

/** Names of the department's roles by key; the key where a role is not known. */
export function useRoleNames(): (key: string) => string {
  const { roles } = useRoles()
  return key => plainText(roles.find(role => role.key === key)?.name) || key
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!isAsked) {
    isAsked = true
    designApi.readRoles().then(
      roles => {
        known = roles
        for (const each of listeners) each()
      },
      () => {
        isAsked = false
      },
    )
  }
  return () => listeners.delete(listener)
}
