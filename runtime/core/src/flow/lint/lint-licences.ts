import type { ItemDefinition } from '@yibiao/schemas'
import { isLicenceTypeCode } from '../../codes/index.ts'
import type { DesignIssue } from '../../form/types.ts'
import { listPlaces } from '../flow-tree.ts'
import { createFlowIssue } from './create-flow-issue.ts'

/** What is issued without a type code has no identifier; a wrong code would make identifiers that nobody can verify. */
export function lintLicences({ flow }: ItemDefinition): readonly DesignIssue[] {
  return listPlaces(flow.steps).flatMap(({ step, path }) => {
    if (step.type !== 'serviceTask' || step.action.type !== 'issueLicence') return []
    const { licenceType: licence, typeCode = '' } = step.action
    const place = `${path}/action/typeCode`
    if (typeCode === '') return [createFlowIssue(place, 'flow.licenceCodeMissing', { licence })]
    // A slot is bound when the template is installed, and judged then.
    if (typeCode.startsWith('slot:') || isLicenceTypeCode(typeCode)) return []
    return [createFlowIssue(place, 'flow.licenceCodeWrong', { licence })]
  })
}
