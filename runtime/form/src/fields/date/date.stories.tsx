import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'

export default { title: '字段/开业日期 date' } satisfies Meta

const onDate = fn()

/** 长期 is a value of its own and can be taken back. */
export const OffersLongTerm: StoryObj = {
  render: () => (
    <FieldStage
      field={{ type: 'date', id: 'd', key: 'd', label: '有效期至', allowsLongTerm: true }}
      value="2026-03-20"
      onChange={onDate}
    />
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const longTerm = canvas.getByRole('checkbox', { name: '长期有效' })
    await userEvent.click(longTerm)
    await expect(onDate).toHaveBeenLastCalledWith('9999-12-31')
    await expect(canvas.getByLabelText('有效期至')).toBeDisabled()
    await userEvent.click(longTerm)
    await expect(onDate).toHaveBeenLastCalledWith(null)
    await expect(canvas.getByLabelText('有效期至')).toBeEnabled()
  },
}
