import { defineTexts } from './define-texts.ts'

export const dragTexts = defineTexts(
  {
    taken: (name: string) => `已拿起“${name}”。按方向键选择位置，空格放下，Esc 取消。`,
    position: (place: string, index: number) => `“${place}”第 ${index} 个位置`,
    end: (place: string) => `“${place}”的最后`,
    dropped: (name: string, position: string) => `“${name}”已放到${position}。`,
    cancelled: '已取消，位置不变。',
  },
  {
    taken: (name: string) =>
      `Picked up “${name}”. Arrow keys choose a place, space drops it, escape cancels.`,
    position: (place: string, index: number) => `place ${index} in “${place}”`,
    end: (place: string) => `the end of “${place}”`,
    dropped: (name: string, position: string) => `“${name}” is now at ${position}.`,
    cancelled: 'Cancelled, nothing moved.',
  },
)
