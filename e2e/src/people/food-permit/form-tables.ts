/** The fields of the food permit as tables, the way a department has them in its data dictionary. */

const heading = '字段名称\t英文名\t类型\t必填\t选项\t填写说明\t单位\t最大长度\t最小值\t最大值'

type Row = {
  label: string
  key: string
  type: string
  isRequired?: boolean
  options?: string
  help?: string
  unit?: string
  longest?: number
  least?: number
  most?: number
}

/** Rows as a spreadsheet copies them. */
export function asTable(rows: readonly Row[]): string {
  return [heading, ...rows.map(lineOf)].join('\n')
}

function lineOf({
  label,
  key,
  type,
  isRequired = true,
  options,
  help,
  unit,
  longest,
  least,
  most,
}: Row): string {
  return [label, key, type, isRequired ? '是' : '', options, help, unit, longest, least, most]
    .map(cell => String(cell ?? ''))
    .join('\t')
}

const yesOrNo = 'yes=同意;no=不同意'
const sexes = 'male=男;female=女'

export const unit: readonly Row[] = [
  { label: '经营者名称', key: 'bizName', type: '单行文本', longest: 62 },
  { label: '统一社会信用代码', key: 'uscc', type: '统一社会信用代码' },
  {
    label: '经济性质',
    key: 'econType',
    type: '下拉选择',
    options: 'individual=个体;company=公司;partnership=合伙;cooperative=农民合作社;other=其他',
  },
  { label: '成立日期', key: 'foundedOn', type: '日期' },
  { label: '住所', key: 'domicile', type: '地址' },
  { label: '经营场所与住所是否相同', key: 'isSameAddress', type: '是否' },
  { label: '经营场所', key: 'bizAddr', type: '地址' },
  { label: '是否外设仓库', key: 'hasWh', type: '是否' },
  { label: '仓库地址', key: 'whAddr', type: '地址' },
  { label: '邮政编码', key: 'zip', type: '邮政编码', isRequired: false },
  { label: '电子邮箱', key: 'email', type: '电子邮箱', isRequired: false },
  { label: '联系电话', key: 'tel', type: '手机号码' },
]

export const representative: readonly Row[] = [
  { label: '姓名', key: 'name', type: '单行文本', longest: 50 },
  { label: '性别', key: 'sex', type: '单选', options: sexes },
  { label: '公民身份号码', key: 'idNo', type: '居民身份证号' },
  { label: '出生日期', key: 'birthOn', type: '日期' },
  { label: '民族', key: 'nation', type: '单行文本', longest: 20 },
  { label: '户籍登记住址', key: 'domicile', type: '单行文本', longest: 200 },
  { label: '职务', key: 'duty', type: '单行文本', longest: 30 },
  { label: '手机', key: 'mobile', type: '手机号码' },
]

export const agent: readonly Row[] = [
  { label: '代理人', key: 'who', type: '代理人' },
  { label: '领取许可文书', key: 'mayCollect', type: '单选', options: yesOrNo },
  { label: '修改申请材料', key: 'mayAmend', type: '单选', options: yesOrNo },
  { label: '签收文书', key: 'maySign', type: '单选', options: yesOrNo },
  { label: '确认核查结果', key: 'mayConfirm', type: '单选', options: yesOrNo },
]

export const wayOfBusiness: readonly Row[] = [
  {
    label: '主体业态',
    key: 'mainForm',
    type: '单选',
    options: '01=食品销售经营者;02=餐饮服务经营者;03=单位食堂',
  },
  { label: '是否学校、托幼机构食堂', key: 'schoolCanteen', type: '是否' },
  { label: '是否中央厨房', key: 'centralKitchen', type: '是否' },
  { label: '是否集体用餐配送', key: 'groupMeal', type: '是否' },
  { label: '是否使用自动售货设备', key: 'vending', type: '是否' },
  { label: '是否含网络经营', key: 'netSale', type: '是否' },
  {
    label: '网站地址、应用或者第三方平台',
    key: 'netUrl',
    type: '单行文本',
    longest: 200,
    help: '填网址、应用名称或者平台名称。',
  },
  { label: '是否有实体门店', key: 'hasStore', type: '是否' },
]

export const projects: readonly Row[] = [
  {
    label: '经营项目',
    key: 'projects',
    type: '树形选择',
    help: '按实际经营选择，可多选。',
    options: [
      '01=预包装食品销售',
      '02=散装食品销售',
      '03=特殊食品销售',
      '04=其他类食品销售',
      '05=热食类食品制售',
      '06=冷食类食品制售',
      '07=生食类食品制售',
      '08=糕点类食品制售',
      '09=自制饮品制售',
      '10=其他类食品制售',
    ].join(';'),
  },
  { label: '散装食品是否含散装熟食', key: 'bulkCooked', type: '是否' },
  { label: '自制饮品是否含自酿酒', key: 'selfBrew', type: '是否' },
  { label: '其他类食品销售说明', key: 'otherSaleDesc', type: '单行文本', longest: 100 },
  { label: '其他类食品制售说明', key: 'otherMakeDesc', type: '单行文本', longest: 100 },
  { label: '副本数', key: 'copies', type: '整数', least: 1, most: 99 },
]

export const numbers: readonly Row[] = [
  { label: '职工人数', key: 'staffTotal', type: '整数', unit: '人', least: 1, most: 100_000 },
  {
    label: '应体检人数',
    key: 'staffExam',
    type: '整数',
    unit: '人',
    least: 0,
    most: 100_000,
    help: '从事接触直接入口食品工作的人数。',
  },
]

export const managers: readonly Row[] = [
  { label: '姓名', key: 'name', type: '单行文本', longest: 50 },
  { label: '公民身份号码', key: 'idNo', type: '居民身份证号' },
  { label: '职务', key: 'duty', type: '单行文本', longest: 30 },
  { label: '户籍地', key: 'domicile', type: '单行文本', isRequired: false, longest: 200 },
  { label: '任免单位', key: 'appointedBy', type: '单行文本', longest: 62 },
  { label: '培训证号', key: 'trainingNo', type: '单行文本', longest: 40 },
]

export const staff: readonly Row[] = [
  { label: '姓名', key: 'name', type: '单行文本', longest: 50 },
  { label: '性别', key: 'sex', type: '单选', options: sexes },
  { label: '公民身份号码', key: 'idNo', type: '居民身份证号' },
  { label: '工种', key: 'job', type: '单行文本', longest: 30 },
  { label: '健康证号', key: 'healthNo', type: '单行文本', longest: 40 },
  { label: '发证单位', key: 'healthIssuer', type: '单行文本', longest: 62 },
  { label: '健康证有效期至', key: 'healthUntil', type: '日期' },
]

export const equipment: readonly Row[] = [
  { label: '名称', key: 'name', type: '单行文本', longest: 50 },
  { label: '数量', key: 'count', type: '整数', least: 1, most: 10_000 },
  { label: '位置', key: 'place', type: '单行文本', longest: 50 },
  { label: '备注', key: 'remark', type: '单行文本', isRequired: false, longest: 100 },
]
