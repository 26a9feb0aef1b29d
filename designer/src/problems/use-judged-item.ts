import type { SessionView } from '@yibiao/schemas'
import { useCallback, useMemo } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import type { JudgedThing } from './judge.ts'

/** An item as publishing will judge it: by the department's name and what it asks nobody for any more. */
export function useJudgedItem({ departmentId, memberships }: SessionView): JudgedThing {
  const load = useCallback(
    () => (departmentId === undefined ? Promise.resolve(undefined) : designApi.readSettings(departmentId)),
    [departmentId],
  )
  const [settings] = useLoaded(load)
  const cancelled = settings.state === 'ready' ? settings.value?.cancelledCertificates : undefined
  const name = memberships.find(each => each.departmentId === departmentId)?.departmentName
  return useMemo(
    () => ({
      of: 'item',
      environment: {
        ...(name === undefined ? {} : { departmentName: name }),
        ...(cancelled === undefined ? {} : { cancelledCertificates: cancelled }),
      },
    }),
    [cancelled, name],
  )
}
