import type { Meta, StoryObj } from '@storybook/react-vite'
import { FormRoot } from '../services/form-root.tsx'
import { sampleAnswers, sampleForm } from '../stories/sample-form.ts'
import { FormReader } from './form-reader.tsx'

export default { title: '表单/阅读 FormReader', component: FormReader } satisfies Meta<typeof FormReader>

type Story = StoryObj<typeof FormReader>

const official = {
  source: '市场监管总局登记信息',
  sourceKey: 'registration',
  fetchedAt: '2026-03-05T02:30:00Z',
  mode: 'locked',
  trust: 'official',
} as const

export const Filled: Story = {
  args: {
    definition: sampleForm,
    answers: { ...sampleAnswers, totalArea: '57.5' },
    visibility: { '/storePlace': false },
    provenance: {
      '/unitName': official,
      '/creditCode': { ...official, trust: 'contested' },
      '/telephone': { ...official, mode: 'editable', trust: 'changed', sourceValue: '0871-63139999' },
    },
  },
}
export const Empty: Story = { args: { definition: sampleForm, answers: {} } }
export const Phone: Story = {
  args: Filled.args ?? {},
  render: args => (
    <div style={{ maxWidth: '390px' }}>
      <FormRoot>
        <FormReader {...args} />
      </FormRoot>
    </div>
  ),
}
export const Elder: Story = { args: Filled.args ?? {}, globals: { appearance: 'elder' } }
