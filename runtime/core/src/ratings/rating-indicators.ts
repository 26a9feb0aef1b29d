import type { RatingDefinition, RatingIndicator } from '@yibiao/schemas'

/** What ratings ask beside the overall level, and which edition of the list it is: a rating keeps its edition. */
export type RatingIndicators = { version: string; indicators: readonly RatingIndicator[] }

/** The national lists, by channel. The overall level, 整体满意度, is the rating itself. */
export const nationalIndicators: RatingIndicators = {
  version: 'national-1',
  indicators: [
    { key: 'efficiency', name: { 'zh-CN': '办事效率', en: 'Efficiency' }, channel: 'online' },
    {
      key: 'guideAccuracy',
      name: { 'zh-CN': '办事指南精确度', en: 'Accuracy of the guide' },
      channel: 'online',
    },
    { key: 'convenience', name: { 'zh-CN': '办事便捷度', en: 'Convenience' }, channel: 'online' },
    { key: 'usability', name: { 'zh-CN': '平台操作性', en: 'Ease of use' }, channel: 'online' },
    {
      key: 'serviceEfficiency',
      name: { 'zh-CN': '服务效率', en: 'Efficiency of service' },
      channel: 'counter',
    },
    { key: 'serviceSkill', name: { 'zh-CN': '服务水平', en: 'Skill of service' }, channel: 'counter' },
    { key: 'serviceAttitude', name: { 'zh-CN': '服务态度', en: 'Attitude of service' }, channel: 'counter' },
  ],
}

/** The indicators of an item's version: its own, or the national ones when it names none. */
export function indicatorsOf(
  definition: RatingDefinition | undefined,
  itemVersion: number,
): RatingIndicators {
  if (definition === undefined || definition.indicators.length === 0) return nationalIndicators
  return { version: `item-${itemVersion}`, indicators: definition.indicators }
}
