import type { Meta } from '@storybook/react-vite'
import { describeFamily } from '../../stories/describe-family.tsx'

const stories = describeFamily('acts')

export default { title: '字段各状态/文件与声明 acts' } satisfies Meta

export const Usual = stories.usual
export const Elder = stories.elder
export const Phone = stories.phone
export const English = stories.english
export const Contrast = stories.contrast
