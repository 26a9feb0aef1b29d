import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'

export default { title: '字段/申请人签名 signature' } satisfies Meta

const onSigned = fn()

/** Nobody needs a pointer to sign: the typed name becomes the signature. */
export const SignsByKeyboard: StoryObj = {
  render: () => (
    <FieldStage field={{ type: 'signature', id: 's', key: 's', label: '申请人签名' }} onChange={onSigned} />
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const sign = () => canvas.getByRole('button', { name: '签名' })
    await userEvent.type(await canvas.findByRole('textbox', { name: '签名人姓名' }), '王建国')
    canvas.getByRole('radio', { name: '手写签名' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    sign().focus()
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByText(/王建国 已于 2026-03-05 10:32 签名/)).toBeVisible()
    await expect(onSigned).toHaveBeenCalledWith({
      attachment: expect.any(String),
      signedBy: '王建国',
      signedAt: '2026-03-05T02:32:00.000Z',
    })
  },
}
