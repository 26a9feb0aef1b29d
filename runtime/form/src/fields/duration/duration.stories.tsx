import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/时长 duration' } satisfies Meta

const onDuration = fn()

/** The parts make one duration of ISO 8601; digits of Chinese keyboards count, letters do not. */
export const MakesOneDuration: StoryObj = {
  render: () => <FieldStage field={fieldSamples.duration.field} onChange={onDuration} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox', { name: '年' }), '３')
    await userEvent.type(canvas.getByRole('textbox', { name: '个月' }), '6x')
    await expect(onDuration).toHaveBeenLastCalledWith('P3Y6M')
  },
}
