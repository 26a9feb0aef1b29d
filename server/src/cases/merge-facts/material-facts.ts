import { civilDateOfInstant } from '@yibiao/core/clock'
import type { JsonValue } from '@yibiao/core/expression'
import { localize } from '@yibiao/core/fields'
import type { MergeSource } from '../merge-context.ts'
import { papersTakenIn } from '../papers-taken-in.ts'
import { dueOf } from './due-of.ts'
import { formText } from './guide-facts.ts'

/** How a document names the way in which a material was received. */
const ways = {
  upload: '电子材料',
  licence: '电子证照免提交',
  dataSharing: '数据共享免提交',
  promise: '告知承诺免提交',
  form: '表单内填报',
} as const

/** What was handed in and in which way, what is missing, what may follow. */
export function materialFacts(source: MergeSource): JsonValue {
  const { submission, version } = source.world
  const names = new Map(version.definition.materials.map(({ key, name }) => [key, localize(name, 'zh-CN')]))
  const nameOf = (key: string): string => names.get(key) ?? key
  const papers = papersTakenIn(source.events)
  /** 原件 and 复印件 as the window took them. */
  const paperOf = (key: string): { way: string; count: number } | undefined => {
    const paper = papers.find(each => each.material === key)
    if (paper === undefined || paper.originals + paper.copies === 0) return undefined
    const { originals, copies } = paper
    const way = [
      ...(originals > 0 ? [`原件${originals}份`] : []),
      ...(copies > 0 ? [`复印件${copies}份`] : []),
    ]
    return { way: way.join('、'), count: originals + copies }
  }
  const received = submission.materials.filter(
    ({ attachmentIds, exemption }) => attachmentIds.length > 0 || exemption !== undefined,
  )
  const missing = submission.materials.filter(state => !received.includes(state))
  return {
    received: received.map(({ material, attachmentIds, exemption }) => ({
      name: nameOf(material),
      ...(paperOf(material) ?? {
        way: attachmentIds.length > 0 || exemption === undefined ? ways.upload : ways[exemption.by],
        count: Math.max(1, attachmentIds.length),
      }),
    })),
    missing: missing
      .filter(({ material }) => {
        const necessity = version.definition.materials.find(({ key }) => key === material)?.necessity
        return necessity === 'required' || necessity === 'deferrable'
      })
      .map(({ material }) => ({ name: nameOf(material) })),
    deferred: missing.flatMap(({ material }) => {
      const definition = version.definition.materials.find(({ key }) => key === material)
      if (definition?.necessity !== 'deferrable') return []
      // 补交时限 is the promised limit at the latest.
      return [{ name: nameOf(material), form: formText(definition), dueOn: dueOf(source, 'promised') }]
    }),
    promised: received.flatMap(({ material, exemption }) =>
      exemption?.by === 'promise' ? [{ name: nameOf(material) }] : [],
    ),
  }
}

/** 容缺受理: what is still to come, until when, and what follows otherwise. */
export function deferralFacts({ state, world }: MergeSource): JsonValue {
  const { deferral } = state
  if (deferral === undefined) return null
  const names = new Map(
    world.version.definition.materials.map(({ key, name }) => [key, localize(name, 'zh-CN')]),
  )
  return {
    materials: deferral.materials.map(material => ({ name: names.get(material) ?? material })),
    dueOn: deferral.dueOn ?? null,
    onLapse: deferral.onLapse === 'returned' ? '作退件处理' : '终止办理',
    on: civilDateOfInstant(deferral.since),
  }
}
