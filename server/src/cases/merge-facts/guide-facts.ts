import type { JsonValue } from '@yibiao/core/expression'
import { localize } from '@yibiao/core/fields'
import type { GuideDefinition, ItemDefinition, MaterialDefinition, TimeLimit } from '@yibiao/schemas'
import { findRegion } from '../../regions/list-regions.ts'

const caseTypes = { immediate: '即办件', promised: '承诺件', other: '其他' } as const

/** What documents say of the item as its guide has it. Absent things are null. */
export function guideFacts({ guide, limits, materials }: ItemDefinition): JsonValue {
  return {
    caseType: caseTypes[guide.caseType],
    procedure: bound(textOf(guide.procedure)) ?? null,
    conditions: bound(textOf(guide.conditions)) ?? null,
    legalBasis: legalBasisText(guide),
    limitText: `承诺时限${limitText(limits.promised)}，不含依法不计入办理期限的时间`,
    specialProcedures: (guide.specialProcedures ?? []).map(
      ({ name, limit }) => `${localize(name, 'zh-CN')}，时限${limitText(limit)}`,
    ),
    charges:
      guide.isCharged === true
        ? (guide.charges ?? []).map(({ name, standard, basis }) =>
            [
              localize(name, 'zh-CN'),
              ...(standard === undefined ? [] : [`标准：${localize(standard, 'zh-CN')}`]),
              ...(basis === undefined ? [] : [`依据：${localize(basis, 'zh-CN')}`]),
            ].join('，'),
          )
        : [],
    materials: materials.map(material => ({
      name: localize(material.name, 'zh-CN'),
      form: formText(material),
      state: '',
    })),
  }
}

/** 《…》第…条, joined; null for an item whose guide names no law. */
export function legalBasisText({ legalBasis }: GuideDefinition): string | null {
  if (legalBasis === undefined || legalBasis.length === 0) return null
  return legalBasis
    .map(({ title, article }) => `《${title.replaceAll(/^《|》$/g, '')}》${article ?? ''}`)
    .join('、')
}

const units = { workingDay: '个工作日', calendarDay: '日' } as const

export function limitText({ amount, unit }: TimeLimit): string {
  return `${amount}${units[unit]}`
}

/** 原件 and 复印件 as the item asks for them. */
export function formText({ originals = 0, copies = 0, form }: MaterialDefinition): string {
  const papers = [
    ...(originals > 0 ? [`原件${originals}份`] : []),
    ...(copies > 0 ? [`复印件${copies}份`] : []),
  ]
  return papers.length > 0 ? papers.join('、') : form === 'electronic' ? '电子材料' : '纸质或者电子材料'
}

/**
 * 复议机关 of a department below the central level: the people's government it belongs to (行政复议法 第二十四条), by
 * the division of the department. A template may say something else.
 */
export function reviewAuthority(regionCode: string): string {
  const code = regionCode.replace(/(0000|00)$/, '')
  const region = findRegion(code)
  return region === undefined ? '本级人民政府' : `${region.name}人民政府`
}

/** A text of the guide that the installation has bound. */
export function bound(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text.startsWith('slot:') ? undefined : text
}

export function textOf(text: Parameters<typeof localize>[0] | undefined): string | undefined {
  return text === undefined ? undefined : localize(text, 'zh-CN')
}
