import type { GateIssueCode } from '../declared-codes.ts'
import type { Message } from '../message.ts'
import { wordOf } from '../word-of.ts'
import { connectors } from './design-words.ts'

export const gates = {
  'item.connectorUnavailable': read =>
    `数据来源“${read('source')}”使用的“${wordOf(connectors, read('connector'))}”在本系统尚未开通，请换用其他来源，或联系管理员开通。`,
  'item.blockUnknown':
    '分组“{section}”链接的组件（版本 {version}）不在本部门的组件库中，请把它转为副本，或换成库里的组件。',
  'item.blockChanged':
    '分组“{section}”的内容和所链接的组件“{block}”版本 {version} 不一致，请恢复为该版本，或转为副本后再改。',
  'item.slotUnbound': '模板的填空“{slot}”还没有填写，请填写后再发布。',
  'item.roleUnknown': '本部门没有岗位“{role}”，请重新选择，或先添加该岗位。',
  'item.roleEmpty': '岗位“{role}”还没有人员，待办将无人办理，请为该岗位添加人员。',
  'item.testsTooLong': '模拟申报测试在 {seconds} 秒内没有做完，请删去不需要的测试或把它们写短一些。',
} satisfies Record<GateIssueCode, Message>
