import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/声明 declaration' } satisfies Meta

const onDeclared = fn()

/** The statement is read with the box; agreeing keeps the time and asks for the signature, and can be taken back. */
export const AgreesAndSigns: StoryObj = {
  render: () => <FieldStage field={fieldSamples.declaration.field} onChange={onDeclared} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const agree = canvas.getByRole('checkbox', { name: '我已阅读并同意以上内容' })
    await expect(agree).toHaveAccessibleDescription(/真实、合法、有效/)
    await expect(canvas.queryByRole('textbox', { name: '签名人姓名' })).toBeNull()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await expect(onDeclared).toHaveBeenLastCalledWith({
      agreed: true,
      agreedAt: '2026-03-05T02:32:00.000Z',
      signature: null,
    })
    await userEvent.type(await canvas.findByRole('textbox', { name: '签名人姓名' }), '王建国')
    canvas.getByRole('radio', { name: '手写签名' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    canvas.getByRole('button', { name: '签名' }).focus()
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByText(/王建国 已于 2026-03-05 10:32 签名/)).toBeVisible()
    await expect(onDeclared).toHaveBeenLastCalledWith(
      expect.objectContaining({ agreed: true, signature: expect.objectContaining({ signedBy: '王建国' }) }),
    )
    await userEvent.click(agree)
    await expect(onDeclared).toHaveBeenLastCalledWith(null)
  },
}
