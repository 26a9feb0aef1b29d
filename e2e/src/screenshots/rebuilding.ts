import type { FlowDefinition } from '@yibiao/schemas'
import { publishTextItem } from '../people/publish-text-item.ts'

/** An item that departments of the demonstration are asked about; each of them has published what it would order. */
export const rebuilding = {
  name: '沿街建筑外立面改造备案',
  point: '现场位置、现状与申请一致',
  answers: {
    subject: '穿金路 120–168 号沿街立面改造',
    place: '盘龙区穿金路 120–168 号',
    content: '更换外墙保温和饰面，统一店招，脚手架占用人行道 1.2 米',
    period: '2 个月',
  },
} as const

/** Gives the id of the item that leads. */
export async function publishRebuilding(address: string): Promise<string> {
  await publishTextItem(address, {
    key: 'occupation',
    name: '临时占用城市道路许可',
    change: () => ({ form: formOf({ subject: '工程名称', place: '占用地点', period: '占用期限' }) }),
  })
  return publishTextItem(address, {
    key: 'rebuilding',
    name: rebuilding.name,
    change: ({ flow }) => ({
      flow: flowFrom(flow as FlowDefinition),
      form: formOf({ subject: '工程名称', place: '改造地点', content: '改造内容', period: '工期' }),
    }),
  })
}

function formOf(labels: Readonly<Record<string, string>>): object {
  const fields = Object.entries(labels).map(([key, label]) => ({
    id: key,
    key,
    type: 'text',
    label,
    isRequired: true,
  }))
  return {
    pages: [{ id: 'p1', title: '工程情况', sections: [{ id: 's1', title: '工程情况', fields }] }],
  }
}

/** The starter's flow with a checklist at the acceptance, and a screening behind the review. */
function flowFrom({ steps, ...flow }: FlowDefinition): object {
  const [accept, review, ...rest] = steps
  return { ...flow, steps: [{ ...accept, checklist }, review, screening, ...rest] }
}

const checklist = [
  { id: 'complete', text: '申请材料齐全，符合法定形式', onFailure: 'block' },
  { id: 'site', text: rebuilding.point, onFailure: 'needsReason', needsEvidence: true },
]

const role = { type: 'role', role: 'reviewer' }

const screening = {
  type: 'screening',
  id: 'screening',
  key: 'screening',
  name: '甄别',
  candidates: [
    {
      id: 'occupation',
      department: { type: 'own' },
      role,
      item: 'occupation',
      question: '脚手架和围挡是否占用城市道路？',
      input: { subject: 'subject', place: 'place', period: 'period' },
    },
    {
      id: 'sewers',
      department: { type: 'code', creditCode: '1153010301510008X0' },
      role,
      item: 'sewer-discharge',
      question: '施工期间是否向市政管网排水？',
    },
    {
      id: 'food',
      department: { type: 'code', creditCode: '115301030151000200' },
      role,
      item: 'food-business',
      question: '沿街餐饮店的经营场所是否改变布局？',
    },
  ],
  limit: { amount: 5, unit: 'workingDay' },
  access: { form: 'read' },
}
