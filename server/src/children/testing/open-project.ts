import type { FlowDefinition } from '@yibiao/schemas'
import type { OfficerActor } from '../../access/actor.ts'
import { openDepartment, hireOfficer, openOffice, type Office } from '../../cases/testing/open-office.ts'
import { publishSmallItem } from '../../cases/testing/small-item.ts'
import type { Database } from '../../db/database.ts'
import type { AppClient } from '../../testing/app-client.ts'

/** One that is asked whether it has something to handle, with an item of its own. */
export type AskedDepartment = {
  id: string
  name: string
  creditCode: string
  window: AppClient
  reviewer: AppClient
  decider: AppClient
  head: AppClient
  reviewerActor: OfficerActor
  hire: (roles: readonly string[], name: string) => Promise<OfficerActor>
}

type Steps = FlowDefinition['steps']

export const asked = ['planning', 'garden', 'heritage', 'traffic', 'water'] as const
export type AskedName = (typeof asked)[number]

const creditCodes: Record<AskedName, string> = {
  planning: '11530103015100063D',
  garden: '115301030151000718',
  heritage: '1153010301510008X0',
  traffic: '11530103015100100K',
  water: '11530103015100119G',
}

const names: Record<AskedName, string> = {
  planning: '盘龙区自然资源局',
  garden: '盘龙区林业和草原局',
  heritage: '盘龙区文物局',
  traffic: '盘龙区交通运输局',
  water: '盘龙区水务局',
}

/** An office that leads, and five departments it asks. Each has the small item, under a key of its own. */
export type Project = Office & {
  departments: Record<AskedName, AskedDepartment>
  administrator: AppClient
  /** Of the office: the item whose cases order others. */
  publishLeading(key: string, steps: (steps: Steps) => Steps): Promise<string>
}

export async function openProject(database: Database, start = '2026-07-06T02:00:00Z'): Promise<Project> {
  const office = await openOffice(database, start)
  const departments = {} as Record<AskedName, AskedDepartment>
  for (const name of asked) departments[name] = await openAsked(office, name)
  const administrator = office.app.as(await office.hire(['administrator'], '吴管理'))
  return {
    ...office,
    departments,
    administrator,
    publishLeading: (key, steps) => publishSmallItem(office, { key, steps }),
  }
}

async function openAsked(office: Office, name: AskedName): Promise<AskedDepartment> {
  const creditCode = creditCodes[name]
  const id = await openDepartment(office.context, names[name], creditCode)
  const hire = (roles: readonly string[], officer: string): Promise<OfficerActor> =>
    hireOfficer(office.context, id, roles, officer)
  const reviewerActor = await hire(['reviewer'], `${names[name]}审查人`)
  const department: AskedDepartment = {
    id,
    name: names[name],
    creditCode,
    window: office.app.as(await hire(['window'], '窗口')),
    reviewer: office.app.as(reviewerActor),
    decider: office.app.as(await hire(['decider'], '决定人')),
    head: office.app.as(await hire(['head'], '负责人')),
    reviewerActor,
    hire,
  }
  await publishItemOf(office, department, name)
  return department
}

/** The small item, in use in the department. */
export function publishItemOf(
  office: Office,
  department: AskedDepartment,
  key: string,
  steps: (steps: Steps) => Steps = given => given,
): Promise<string> {
  return publishSmallItem({ context: office.context, hire: department.hire }, { key, steps })
}

/** Before the review: every department is asked whether its item is needed, within three working days. */
export function withScreening(
  project: Project,
  input: Readonly<Record<string, string>> = { price: 'price', count: 'count' },
): (steps: Steps) => Steps {
  return before('review', {
    type: 'screening',
    id: 'screen',
    key: 'screen',
    name: '甄别',
    candidates: asked.map(name => ({
      id: name,
      department: { type: 'code', creditCode: project.departments[name].creditCode },
      role: { type: 'role', role: 'reviewer' },
      item: name,
      question: '该项目是否需要到贵部门办理？',
      input,
    })),
    limit: { amount: 3, unit: 'workingDay' },
    access: { form: 'read', fields: { reason: 'hidden' } },
  })
}

/** Before the review: an item is applied for, of the own department or another one. */
export function withCall(
  item: string,
  creditCode?: string,
  input: Readonly<Record<string, string>> = { price: 'price', count: 'count' },
): (steps: Steps) => Steps {
  return before('review', {
    type: 'callActivity',
    id: 'call',
    key: 'call',
    name: '子办件',
    ...(creditCode === undefined ? {} : { department: { type: 'code', creditCode } }),
    item,
    input,
  })
}

function before(key: string, step: Steps[number]): (steps: Steps) => Steps {
  return steps => steps.flatMap(each => (each.key === key ? [step, each] : [each]))
}
