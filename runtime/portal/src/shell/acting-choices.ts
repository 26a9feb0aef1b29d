import type { SessionView, SwitchActing } from '@yibiao/schemas'
import type { PortalTexts } from '../texts/texts.ts'

export type ActingChoice = { id: string; label: string; body: SwitchActing }

/** Roles that design items; every other role of a department handles cases. */
const designerRoles = new Set(['designer', 'administrator', 'implementer'])

/** What the person who is signed in may act as: themselves, and for each department by the roles held there. */
export function actingChoices(view: SessionView, texts: PortalTexts['shell']): ActingChoice[] {
  const own: ActingChoice[] =
    view.party === undefined
      ? []
      : [{ id: 'applicant', label: texts.asApplicant(view.party.name), body: { actingAs: 'applicant' } }]
  const inDepartments = view.memberships.flatMap(({ departmentId, departmentName, roles }) => [
    ...(roles.some(role => !designerRoles.has(role))
      ? [choiceOf('officer', departmentId, texts.asOfficer(departmentName))]
      : []),
    ...(roles.some(role => designerRoles.has(role))
      ? [choiceOf('designer', departmentId, texts.asDesigner(departmentName))]
      : []),
  ])
  return [...own, ...inDepartments]
}

/** Whether the session acts as this already. */
export function isSameActing(view: SessionView, body: SwitchActing): boolean {
  if ((view.actingAs ?? 'applicant') !== body.actingAs) return false
  return body.actingAs === 'applicant' || view.departmentId === body.departmentId
}

function choiceOf(actingAs: 'officer' | 'designer', departmentId: string, label: string): ActingChoice {
  return { id: `${actingAs}/${departmentId}`, label, body: { actingAs, departmentId } }
}
