import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/送达方式 delivery' } satisfies Meta

/** Only what the chosen way needs is asked for. */
export const AsksWhatTheWayNeeds: StoryObj = {
  render: () => <FieldStage field={fieldSamples.delivery.field} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await expect(canvas.queryByRole('textbox')).toBeNull()
    await userEvent.click(canvas.getByRole('radio', { name: /^邮寄/ }))
    await expect(await canvas.findByRole('textbox', { name: '详细地址' })).toBeVisible()
    await userEvent.click(canvas.getByRole('radio', { name: /^电子/ }))
    await expect(canvas.queryByRole('textbox', { name: '详细地址' })).toBeNull()
  },
}
