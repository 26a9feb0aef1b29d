import type { Comparison } from '../settings.ts'

/** Whether food is made, not only sold. */
export const makesFood: Comparison = {
  about: '经营项目',
  compares: '至少包含一项',
  with: [
    '热食类食品制售',
    '冷食类食品制售',
    '生食类食品制售',
    '糕点类食品制售',
    '自制饮品制售',
    '其他类食品制售',
  ],
}
