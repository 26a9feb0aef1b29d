import { met, viewOf } from '../../cases/testing/open-office.ts'
import { attachEvidence } from '../../evidence/testing/attach-evidence.ts'
import type { AppClient } from '../../testing/app-client.ts'

/** The checklist of an inspection that found everything as it should be, with the photograph the item asks for. */
export async function inspectedSite(client: AppClient, caseId: string): Promise<unknown[]> {
  const { tasks } = await viewOf(client, caseId)
  const taskId = tasks.find(({ stepKey, closedAt }) => stepKey === 'inspect' && closedAt === undefined)?.id
  if (taskId === undefined) throw new Error('There is no inspection.')
  const { id } = await attachEvidence(client, { caseId, taskId, point: 'cpSite' })
  return [...met('cpTwo'), { point: 'cpSite', verdict: 'met', evidence: [id] }]
}
