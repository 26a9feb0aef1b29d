import type { Meta } from '@storybook/react-vite'
import { describeFamily } from '../../stories/describe-family.tsx'

const stories = describeFamily('codes')

export default { title: '字段各状态/身份与编码 codes' } satisfies Meta

export const Usual = stories.usual
export const Elder = stories.elder
export const Phone = stories.phone
export const English = stories.english
export const Contrast = stories.contrast
