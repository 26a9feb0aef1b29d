import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { describeField } from '../../stories/describe-field.tsx'
import { FieldStage } from '../../stories/field-stage.tsx'

const stories = describeField({
  field: {
    type: 'region',
    id: 'region',
    key: 'region',
    label: '所在地区',
    toLevel: 'village',
    requiredLevel: 'county',
  },
  filled: '530103001',
  wrong: '5301',
})

export default { title: '字段/所在地区 region' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone

const onRegion = fn()

/** Each list offers what is below the one before; where nothing is below, the cascade ends. */
export const EndsWhereNothingIsBelow: StoryObj = {
  render: () => (
    <FieldStage
      field={{ type: 'region', id: 'r', key: 'r', label: '所在地区', toLevel: 'county' }}
      onChange={onRegion}
    />
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await canvas.findByRole('option', { name: '广东省' })
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: /^省/ }), '广东省')
    await canvas.findByRole('option', { name: '东莞市' })
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: /^市/ }), '东莞市')
    await expect(onRegion).toHaveBeenLastCalledWith('4419')
    await waitFor(() => expect(canvas.queryByRole('combobox', { name: /^县/ })).toBeNull())
  },
}
