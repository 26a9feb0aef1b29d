import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'

export default { title: '字段/所在地区 region' } satisfies Meta

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

const onMove = fn()

/** Another pick above takes away what was picked below; emptying a level goes back to the one above. */
export const ClearsWhatIsBelow: StoryObj = {
  render: () => (
    <FieldStage
      field={{ type: 'region', id: 'm', key: 'm', label: '所在地区', toLevel: 'township' }}
      value="530103001"
      onChange={onMove}
    />
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const level = (name: RegExp) => canvas.getByRole('combobox', { name })
    await waitFor(() => expect(level(/^乡镇/)).toHaveDisplayValue('拓东街道'))
    await userEvent.selectOptions(level(/^乡镇/), '')
    await expect(onMove).toHaveBeenLastCalledWith('530103')
    await userEvent.selectOptions(level(/^县/), '五华区')
    await expect(onMove).toHaveBeenLastCalledWith('530102')
    await userEvent.selectOptions(level(/^省/), '广东省')
    await expect(onMove).toHaveBeenLastCalledWith('44')
    await waitFor(() => expect(level(/^市/)).toHaveValue(''))
    await expect(level(/^县/)).toBeDisabled()
  },
}
