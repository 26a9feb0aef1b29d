import type { AppClient } from '../../testing/app-client.ts'
import type { OfficerActor } from '../../access/actor.ts'
import { changeItemState } from '../../items/change-item-state.ts'
import { withTransaction } from '../../db/with-transaction.ts'
import { canary } from '../../testing/canaries.ts'
import type { TestContext } from '../../testing/test-context.ts'
import { beginSmall, publishSmallItem, submitSmall } from './small-item.ts'

/**
 * A case and a draft of the canary department, with canaries in what was answered. The item is cancelled
 * afterwards, so that no test finds it in the portal.
 */
export async function seedCanaryCase(
  context: TestContext,
  officer: OfficerActor,
  applicant: AppClient,
): Promise<void> {
  const itemId = await publishSmallItem({ context, hire: async () => officer })
  await submitSmall(applicant, itemId, { count: 200, reason: canary('answer') })
  await beginSmall(applicant, itemId, { count: 300, reason: canary('draft') })
  const change = {
    departmentId: officer.departmentId,
    itemId,
    state: 'cancelled' as const,
    reason: canary('reason'),
  }
  const actor = { key: 'canary', name: canary('actor'), requestId: canary('request') }
  await withTransaction(context.database, { departmentId: officer.departmentId }, transaction =>
    changeItemState(context, transaction, change, actor),
  )
}
