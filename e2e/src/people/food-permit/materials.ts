import type { Locator, Page } from 'playwright'
import { openPart } from '../administrator.ts'
import { choose, chooseSeveral, clear, write, writeNumber } from '../settings.ts'

type Material = {
  name: string
  key: string
  necessity?: string
  /** The authority that issues it. */
  issuer?: string
  guide?: string
  maxFiles?: number
  /** Handed in as a file, not in the form. */
  exemption?: { by: string; source?: string; promise?: string }
  needed?: readonly (readonly [string, string])[]
}

/** 材料 of the food permit. */
export async function buildMaterials(page: Page): Promise<void> {
  await openPart(page, '材料')
  for (const material of materials) await buildMaterial(page, material)
}

async function buildMaterial(page: Page, material: Material): Promise<void> {
  const main = page.getByRole('main', { name: '申请材料' })
  await main.getByRole('button', { name: '添加材料' }).click()
  await main.getByRole('heading', { name: '新材料', level: 2 }).waitFor()
  await write(main, '材料名称', material.name)
  await write(main, '标识', material.key)
  if (material.necessity) await choose(page, main, '必要性', material.necessity)
  if (material.issuer) {
    await choose(page, main, '来源渠道', '政府部门核发')
    await write(main, '出具单位', material.issuer)
  }
  if (material.guide) await write(main, '填报须知', material.guide)
  for (const [index, comparison] of (material.needed ?? []).entries())
    await needWhen(page, main, index + 1, comparison)
  if (material.exemption) await exempt(page, main, material.exemption)
  if (material.maxFiles === undefined) return
  // An electronic file of any of these kinds: nothing is said of paper.
  await clear(page, main, '材料形式')
  await chooseSeveral(page, main, '文件格式', ['PDF', 'PNG', 'JPG'])
  await writeNumber(main, '最多几个文件', material.maxFiles)
  await writeNumber(main, '单个大小上限（MB）', 20)
}

async function needWhen(
  page: Page,
  main: Locator,
  number: number,
  [field, value]: readonly [string, string],
): Promise<void> {
  await main.getByRole('button', { name: '添加条件：何时需要' }).click()
  const condition = main.getByRole('group', { name: `何时需要 ${number}`, exact: true })
  await choose(page, condition, '字段', field)
  await choose(page, condition, '值', value)
  if (number === 2) await choose(page, main, '何时需要：满足方式', '满足任意一项')
}

async function exempt(
  page: Page,
  main: Locator,
  { by, source, promise }: NonNullable<Material['exemption']>,
): Promise<void> {
  await main.getByRole('button', { name: '添加免交方式' }).click()
  const exemption = main.getByRole('group', { name: '免交方式第 1 项' })
  if (by !== '表单内容已包含') await choose(page, exemption, '方式', by)
  if (source) await choose(page, exemption, '数据来源', source)
  if (promise) await write(exemption, '承诺内容', promise)
}

const police = '公安机关'
const materials: readonly Material[] = [
  { name: '食品经营许可申请书', key: 'applicationForm', exemption: { by: '表单内容已包含' } },
  {
    name: '营业执照',
    key: 'businessLicence',
    issuer: '市场监督管理部门',
    maxFiles: 2,
    exemption: { by: '电子证照', source: '电子营业执照' },
  },
  {
    name: '法定代表人（负责人）身份证',
    key: 'identityCard',
    issuer: police,
    maxFiles: 2,
    exemption: { by: '电子证照', source: '电子身份证' },
  },
  {
    name: '经营设备布局与操作流程图',
    key: 'layout',
    guide: '标明面积、设备位置、人流和物流方向。',
    maxFiles: 6,
  },
  { name: '食品安全自查、健康管理等制度', key: 'safetyRules', necessity: '容缺后补', maxFiles: 10 },
  { name: '授权委托书', key: 'authority', maxFiles: 2, needed: [['是否委托代理人办理', '是']] },
  {
    name: '代理人身份证',
    key: 'agentIdentityCard',
    issuer: police,
    maxFiles: 2,
    needed: [['是否委托代理人办理', '是']],
  },
  {
    name: '自动售货设备放置地点说明',
    key: 'vendingPlaces',
    maxFiles: 5,
    needed: [['是否使用自动售货设备', '是']],
  },
  {
    name: '冷藏冷冻设备证明',
    key: 'coldStorage',
    maxFiles: 5,
    needed: [
      ['经营项目', '预包装食品销售 / 含冷藏冷冻食品'],
      ['经营项目', '散装食品销售 / 含冷藏冷冻食品'],
    ],
    exemption: {
      by: '告知承诺',
      promise: '本单位承诺：配备与经营品种、数量相适应的冷藏冷冻设备，并保持正常运行。',
    },
  },
]
