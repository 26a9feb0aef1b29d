import type { Meta } from '@storybook/react-vite'
import { describeFamily } from '../../stories/describe-family.tsx'

const stories = describeFamily('containers')

export default { title: '字段各状态/分组与子表 containers' } satisfies Meta

export const Usual = stories.usual
export const Elder = stories.elder
export const Phone = stories.phone
export const English = stories.english
export const Contrast = stories.contrast
