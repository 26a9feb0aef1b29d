import type { Locale } from '../../preferences/preferences.ts'

/** Names of one code in both languages. */
type Names = { 'zh-CN': string; en: string }

function names(chinese: string, english: string): Names {
  return { 'zh-CN': chinese, en: english }
}

/** 事项类型, GB/T 39046-2020 table of item types. */
const itemTypes = new Map<string, Names>([
  ['00', names('行政权力', 'Administrative power')],
  ['01', names('行政许可', 'Administrative licence')],
  ['02', names('行政处罚', 'Administrative penalty')],
  ['03', names('行政强制', 'Administrative compulsion')],
  ['04', names('行政征收', 'Administrative levy')],
  ['05', names('行政给付', 'Administrative payment')],
  ['06', names('行政检查', 'Administrative inspection')],
  ['07', names('行政确认', 'Administrative confirmation')],
  ['08', names('行政奖励', 'Administrative award')],
  ['09', names('行政裁决', 'Administrative ruling')],
  ['10', names('其他行政权力', 'Other administrative power')],
  ['20', names('公共服务', 'Public service')],
])

/** 行使层级. */
const exerciseLevels = new Map<string, Names>([
  ['1', names('国家级', 'National')],
  ['2', names('省级', 'Province')],
  ['3', names('市级', 'City')],
  ['4', names('县级', 'County')],
  ['5', names('镇（乡、街道）级', 'Township')],
  ['6', names('村（社区）级', 'Village')],
  ['7', names('分级管理', 'By level')],
])

/** 服务对象, GB/T 39046-2020. */
const serviceObjects = new Map<string, Names>([
  ['1', names('自然人', 'Persons')],
  ['2', names('企业法人', 'Companies')],
  ['3', names('事业法人', 'Public institutions')],
  ['4', names('社会组织法人', 'Social organisations')],
  ['5', names('行政机关', 'Administrative bodies')],
  ['6', names('其他组织', 'Other organisations')],
])

/** 办理形式. */
const handlingForms = new Map<string, Names>([
  ['1', names('窗口办理', 'At the counter')],
  ['2', names('网上办理（电脑端）', 'Online')],
  ['3', names('网上办理（移动端）', 'On the phone')],
  ['4', names('快递申请', 'By post')],
  ['9', names('其他', 'Other')],
])

const tables = { itemTypes, exerciseLevels, serviceObjects, handlingForms }

/** The name of a code of the published elements; the code itself where the standard has no such code. */
export function codeName(table: keyof typeof tables, code: string, locale: Locale): string {
  return tables[table].get(code)?.[locale] ?? code
}
