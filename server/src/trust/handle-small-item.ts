import { mustAct, type Office } from '../cases/testing/open-office.ts'

/** Handles a case of the small item until it waits for its decision. */
export async function handleSmall(office: Office, caseId: string): Promise<void> {
  await mustAct(office.window, caseId, 'accept', { type: 'accept' })
  await mustAct(office.reviewer, caseId, 'review', { type: 'approve', opinion: '符合规定' })
}
