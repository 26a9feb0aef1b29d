import type { SessionView, SwitchActing } from '@yibiao/schemas'

/** Whether a session that was begun again belongs to who worked on the page before. */
export function isSamePerson(before: SessionView, now: SessionView): boolean {
  return now.isSignedIn && before.loginId === now.loginId && before.party?.id === now.party?.id
}

/** How to go on as before, where a new session begins as somebody else; undefined when it needs nothing. */
export function actingBefore(before: SessionView, now: SessionView): SwitchActing | undefined {
  const { actingAs, departmentId } = before
  if (actingAs === undefined || actingAs === 'administrator') return undefined
  if (actingAs === now.actingAs && departmentId === now.departmentId) return undefined
  return departmentId === undefined ? { actingAs } : { actingAs, departmentId }
}
