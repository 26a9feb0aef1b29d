import type { CaseView, DesignItem, FlowDefinition } from '@yibiao/schemas'
import { expect, vi } from 'vitest'
import { signInToApi } from '../harness/api-client.ts'
import { publishTextItem } from './publish-text-item.ts'
import { submitTextItem } from './submit-text-item.ts'

/** A permit that the city administration issues with the decision, published as a designer's program would. */
export function publishPermit(address: string, key: string, name: string): Promise<string> {
  return publishTextItem(address, { key, name, change: item => ({ flow: withLicence(item, name) }) })
}

function withLicence(item: DesignItem['definition'], name: string): FlowDefinition {
  const { steps } = item['flow'] as FlowDefinition
  const at = steps.findIndex(step => step.id === 'deliver')
  const action = {
    type: 'issueLicence' as const,
    licenceType: `${name}许可证`,
    typeCode: '11530103015100047P001',
    face: { 设置内容: 'subject', 设置地点: 'content' },
    numbering: { pattern: '盘设许〔${year}〕${sequence}号', sequence: 'year' as const },
    validity: { from: 'today()', through: 'today() + duration("P20D")' },
  }
  const issue = { type: 'serviceTask' as const, id: 'issue', key: 'issue', name: '制证', action }
  return { steps: steps.toSpliced(at, 0, issue) }
}

/** An application of the account for the permit, granted by officers at their programs. */
export async function grantPermit(address: string, account: string, itemId: string): Promise<CaseView> {
  const { caseId } = await submitTextItem(await signInToApi(address, account), itemId)
  await act(address, 'chengguan-chuangkou', caseId, { type: 'accept' })
  await act(address, 'chengguan-shencha', caseId, { type: 'approve', opinion: '符合条件' })
  await act(address, 'chengguan-jueding', caseId, { type: 'decide', outcome: 'granted' })
  const officer = await signInToApi(address, 'chengguan-jueding')
  const read = async (): Promise<CaseView> => (await officer.get(`/api/cases/${caseId}`)).body as CaseView
  // It is sealed by a message that the decision leaves, a moment after it.
  const isSealed = async (): Promise<boolean> =>
    (await read()).licences?.every(({ document }) => document === 'sealed') ?? false
  await vi.waitUntil(isSealed, { timeout: 60_000, interval: 200 })
  return read()
}

async function act(address: string, account: string, caseId: string, command: object): Promise<void> {
  const officer = await signInToApi(address, account)
  const { case: summary, tasks } = (await officer.get(`/api/cases/${caseId}`)).body as CaseView
  const taskId = tasks.find(({ isMine }) => isMine)?.id
  const answer = await officer.send(
    'POST',
    `/api/cases/${caseId}/commands`,
    { command: { ...command, taskId } },
    { 'if-match': `"${summary.version}"` },
  )
  expect(answer.status, answer.text).toBe(200)
}
