import type { Meta, StoryObj } from '@storybook/react-vite'
import { FormRoot } from '../../services/form-root.tsx'
import { FormStage, formOf } from '../../stories/form-stage.tsx'

const definition = formOf({
  type: 'group',
  id: 'kitchen',
  key: 'kitchen',
  label: '厨房',
  help: '按平面图填写。',
  fields: [
    { type: 'number', id: 'area', key: 'area', label: '面积', unit: '平方米', isRequired: true },
    { type: 'integer', id: 'stoves', key: 'stoves', label: '灶台', unit: '个' },
    { type: 'boolean', id: 'hasVent', key: 'hasVent', label: '有排烟设施' },
  ],
})

export default { title: '字段/分组 group', component: FormStage } satisfies Meta<typeof FormStage>

type Story = StoryObj<typeof FormStage>

export const Empty: Story = { args: { definition } }
export const Filled: Story = {
  args: { definition, answers: { kitchen: { area: '30', stoves: 4, hasVent: true } } },
}
export const ReadOnly: Story = { args: { ...Filled.args, isReadOnly: true } }
export const Elder: Story = { args: Filled.args ?? {}, globals: { appearance: 'elder' } }
export const Phone: Story = {
  args: Filled.args ?? {},
  render: args => (
    <div style={{ maxWidth: '390px' }}>
      <FormRoot>
        <FormStage {...args} />
      </FormRoot>
    </div>
  ),
}
