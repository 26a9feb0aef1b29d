import type { CasePage, CaseView, Receipt } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { mustAct, viewOf } from '../cases/testing/open-office.ts'
import { submitSmall } from '../cases/testing/small-item.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { openProject, withCall, type Project } from './testing/open-project.ts'

describeOnBothDatabases('a case that orders another one', database => {
  let project: Project
  let itemId: string

  beforeAll(async () => {
    project = await openProject(database())
    itemId = await project.publishLeading(
      'leading',
      withCall('planning', project.departments.planning.creditCode),
    )
  })

  test('waits until the other department has decided it, and reads the outcome', async () => {
    const parent = await ordered()
    const before = await viewOf(project.reviewer, parent.caseId)
    expect(before.children).toMatchObject([{ state: 'started', itemName: '小事项' }])
    const child = await readAsApplicant(before)
    expect(child.case.status).toBe('received')
  })

  async function ordered(): Promise<Receipt> {
    const parent = await submitSmall(project.applicant, itemId)
    await mustAct(project.window, parent.caseId, 'accept', { type: 'accept' })
    await project.runJobs()
    return parent
  }

  async function readAsApplicant({ case: { id } }: Pick<CaseView, 'case'>): Promise<CaseView> {
    const mine = (await project.applicant.get(`/api/my/cases/${id}`)).body as CaseView
    const childId = mine.children?.[0]?.caseId
    const all = (await project.applicant.get('/api/my/cases')).body as CasePage
    expect(all.entries.map(entry => entry.id)).toContain(childId)
    const answer = await project.applicant.get(`/api/my/cases/${childId}`)
    expect(answer.status, answer.text).toBe(200)
    return answer.body as CaseView
  }
})
