import type { CaseView, FlowDefinition, HeldLicence, HeldLicenceList, ServiceAction } from '@yibiao/schemas'
import { expect } from 'vitest'
import { publishSmallItem, submitSmall } from '../../cases/testing/small-item.ts'
import { mustAct, openOffice, viewOf, type Office } from '../../cases/testing/open-office.ts'
import type { Database } from '../../db/database.ts'
import { createTestApp, type AppClient } from '../../testing/app-client.ts'
import { licenceRoutes } from '../routes.ts'

type IssueLicence = Extract<ServiceAction, { type: 'issueLicence' }>

/** A type code of the samples in GB/T 36904. */
export const typeCode = '11100000000013338W032'
export const permit: IssueLicence = {
  type: 'issueLicence',
  licenceType: '小店许可证',
  typeCode,
  face: { 单价: 'price', 数量: 'count' },
  numbering: { pattern: '盘小许〔${year}〕${sequence}号', sequence: 'year' },
  validity: { from: 'today()', through: 'period end(today(), 1)' },
}

/** An office that grants small permits, with everybody who reads them. */
export type Licensing = {
  office: Office
  anyone: AppClient
  /** The applicant of the office and the other one, with the routes of licences. */
  holder: AppClient
  otherHolder: AppClient
  officer: AppClient
  /** Publishes a small item that issues with this action, before or after the decision. */
  publish(key: string, action?: Partial<IssueLicence>, before?: 'decide' | 'deliver'): Promise<string>
  /** A case of the item, granted. */
  grant(itemId: string, answers?: Readonly<Record<string, unknown>>, by?: AppClient): Promise<string>
  held(client?: AppClient): Promise<HeldLicence[]>
}

export async function openLicensing(database: Database): Promise<Licensing> {
  const office = await openOffice(database, '2026-07-06T02:00:00Z')
  const app = createTestApp(office.context, licenceRoutes)
  const { applicant, otherApplicant, window } = office.actors
  return {
    office,
    anyone: app.as({ type: 'anonymous' }),
    holder: app.as(applicant),
    otherHolder: app.as(otherApplicant),
    officer: app.as(window),
    publish: (key, action = {}, before = 'deliver') =>
      publishSmallItem(office, { key, steps: steps => withLicence(steps, { ...permit, ...action }, before) }),
    grant: async (itemId, answers = {}, by = office.applicant) => {
      const { caseId } = await submitSmall(by, itemId, answers)
      await mustAct(office.window, caseId, 'accept', { type: 'accept' })
      await mustAct(office.reviewer, caseId, 'review', { type: 'approve', opinion: '符合规定' })
      await mustAct(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted' })
      return caseId
    },
    held: async (client = app.as(applicant)) => {
      const answer = await client.get('/api/my/licences')
      expect(answer.status, answer.text).toBe(200)
      return (answer.body as HeldLicenceList).licences.filter(({ licence }) => licence.name === '小店许可证')
    },
  }
}

/** As an officer of the department sees the case. */
export function caseOf({ office }: Licensing, caseId: string): Promise<CaseView> {
  return viewOf(office.window, caseId)
}

function withLicence(
  steps: FlowDefinition['steps'],
  action: IssueLicence,
  before: 'decide' | 'deliver',
): FlowDefinition['steps'] {
  const at = steps.findIndex(({ id }) => id === before)
  const issue = { type: 'serviceTask' as const, id: 'issue', key: 'issue', name: '发证', action }
  return steps.toSpliced(at, 0, issue)
}
