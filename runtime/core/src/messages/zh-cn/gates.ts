import type { GateIssueCode } from '../declared-codes.ts'
import type { Message } from '../message.ts'
import { wordOf } from '../word-of.ts'
import { connectors } from './design-words.ts'

export const gates = {
  'item.connectorUnavailable': read =>
    `数据来源“${read('source')}”使用的“${wordOf(connectors, read('connector'))}”在本系统尚未开通，请换用其他来源，或联系管理员开通。`,
  'item.slotUnbound': '模板的填空“{slot}”还没有填写，请填写后再发布。',
  'item.roleUnknown': '本部门没有岗位“{role}”，请重新选择，或先添加该岗位。',
  'item.roleEmpty': '岗位“{role}”还没有人员，待办将无人办理，请为该岗位添加人员。',
} satisfies Record<GateIssueCode, Message>
