import type { Meta } from '@storybook/react-vite'
import { describeFamily } from '../../stories/describe-family.tsx'

const stories = describeFamily('time')

export default { title: '字段各状态/日期与时间 time' } satisfies Meta

export const Usual = stories.usual
export const Elder = stories.elder
export const Phone = stories.phone
export const English = stories.english
export const Contrast = stories.contrast
