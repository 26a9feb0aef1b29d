import type { DepartmentMember, MemberWork } from '@yibiao/schemas'
import { useCallback, useState } from 'react'
import { membersApi } from '../api/members-api.ts'
import { useLoaded, type Loaded } from '../api/use-loaded.ts'
import { membersTexts } from '../texts/members.ts'
import { useTexts } from '../texts/use-texts.ts'
import { passOn, type NotPassed } from './pass-on.ts'

/** The work of a member who leaves a role or the department, and what becomes of it. */
export interface Leaving {
  readonly work: Loaded<MemberWork>
  readonly reload: () => void
  /** Login of the colleague who gets it; nobody yet when absent. */
  readonly to: string | undefined
  readonly choose: (loginId: string | undefined) => void
  /** How many are passed on, while it goes on. */
  readonly progress: number | undefined
  readonly failed: readonly NotPassed[]
  /** Passes it on; false when something stays. */
  readonly settle: () => Promise<boolean>
}

export function useLeaving(departmentId: string, { loginId, officerName }: DepartmentMember): Leaving {
  const texts = useTexts(membersTexts)
  const load = useCallback(() => membersApi.readWork(departmentId, loginId), [departmentId, loginId])
  const [work, reload] = useLoaded(load)
  const [to, setTo] = useState<string>()
  const [progress, setProgress] = useState<number>()
  const [failed, setFailed] = useState<readonly NotPassed[]>([])
  const choose = (next: string | undefined) => {
    setTo(next)
    setFailed([])
  }
  const settle = async () => {
    if (to === undefined || work.state !== 'ready') return true
    setProgress(0)
    const left = await passOn(
      work.value.tasks.filter(({ isSuspended }) => !isSuspended),
      { officerId: to, reason: texts.passReason(officerName) },
      setProgress,
    )
    setProgress(undefined)
    setFailed(left)
    if (left.length > 0) reload()
    return left.length === 0
  }
  return { work, reload, to, choose, progress, failed, settle }
}
