import type { ItemDefinition, RoleReference, UserTaskStep } from '@yibiao/schemas'

/** What an item is made from. */
export type Start = {
  key: string
  name: ItemDefinition['name']
  /** 事项类型, e.g. 20 公共服务. */
  itemType: string
  department: { phones: { enquiry: string; complaint: string } }
}

/**
 * What a new item starts from: an empty form and the shortest flow the law allows for a promised item, with the
 * department's built-in roles and telephones. Everything in it can be changed.
 */
export function starterDefinition({ key, name, itemType, department }: Start): ItemDefinition {
  return {
    formatVersion: 1,
    key,
    name,
    guide: {
      itemType,
      serviceObjects: ['1', '2'],
      caseType: 'promised',
      handlingForms: ['2', '3'],
      onSiteVisits: 0,
      onlineDepth: 'fullyOnline',
      summary: name,
      isCharged: false,
      paysOnline: false,
      consultationTelephone: department.phones.enquiry,
      supervisionTelephone: department.phones.complaint,
      naturalPersonTopics: ['其他'],
      legalPersonTopics: ['其他'],
    },
    form: {
      pages: [
        {
          id: 'page1',
          title: { 'zh-CN': '申请信息', en: 'Application' },
          sections: [{ id: 'section1', title: { 'zh-CN': '基本信息', en: 'Basics' }, fields: [] }],
        },
      ],
    },
    materials: [],
    prefill: { sources: [], mappings: [] },
    flow: {
      steps: [
        userTask('accept', '受理', 'Acceptance', 'accept', 'window'),
        userTask('review', '审查', 'Review', 'review', 'reviewer'),
        userTask('decide', '决定', 'Decision', 'decide', 'decider'),
        // 行政许可 has a stage of its own for the licence or the approval document (quality rule Q10).
        ...(itemType === '01' ? [userTask('certify', '制证', 'Certification', 'certify', 'window')] : []),
        userTask('deliver', '送达', 'Delivery', 'deliver', 'window'),
        {
          type: 'exclusiveGateway',
          id: 'result',
          key: 'result',
          name: { 'zh-CN': '决定结果', en: 'Result' },
          branches: [
            {
              id: 'resultGranted',
              name: { 'zh-CN': '准予', en: 'Granted' },
              condition: 'nodes.decide.outcome = "granted"',
              steps: [end('endGranted', '办结（准予）', 'Granted', 'granted')],
            },
          ],
          default: [end('endDenied', '办结（不予）', 'Denied', 'denied')],
        },
      ],
    },
    documents: [],
    limits: {
      acceptance: { amount: 5, unit: 'workingDay' },
      statutoryAcceptance: { amount: 5, unit: 'workingDay' },
      correction: { limit: { amount: 10, unit: 'workingDay' }, onLapse: 'withdrawn' },
      promised: { amount: 10, unit: 'workingDay' },
      statutory: { amount: 20, unit: 'workingDay' },
      delivery: { amount: 10, unit: 'workingDay' },
    },
  }
}

function userTask(
  key: string,
  name: string,
  en: string,
  phase: UserTaskStep['phase'],
  role: string,
): UserTaskStep {
  return {
    type: 'userTask',
    id: key,
    key,
    name: { 'zh-CN': name, en },
    phase,
    assignees: { type: 'role', role: roleOf(role) },
    whenNobody: 'processAdministrator',
    completion: { type: 'single' },
    access: { form: 'read', materials: 'read' },
  }
}

function roleOf(role: string): RoleReference {
  return { type: 'role', role }
}

function end(
  key: string,
  name: string,
  en: string,
  outcome: 'granted' | 'denied',
): ItemDefinition['flow']['steps'][number] {
  return { type: 'endEvent', id: key, key, name: { 'zh-CN': name, en }, outcome }
}
