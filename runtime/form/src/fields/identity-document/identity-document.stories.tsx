import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/身份证件 identityDocument' } satisfies Meta

const onDocument = fn()

/** With one type offered there is nothing to choose: the type is set with the number. */
export const SetsTheOnlyType: StoryObj = {
  render: () => (
    <FieldStage
      field={{ type: 'identityDocument', id: 'i', key: 'i', label: '身份证件', documentTypes: ['111'] }}
      onChange={onDocument}
    />
  ),
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await expect(canvas.queryByRole('combobox')).toBeNull()
    await userEvent.type(canvas.getByRole('textbox', { name: /居民身份证/ }), '1')
    await expect(onDocument).toHaveBeenLastCalledWith({ documentType: '111', number: '1' })
  },
}

/** The type decides how the number is judged: what is no identity card may be a passport. */
export const SwitchesTheCheck: StoryObj = {
  render: () => <FieldStage field={fieldSamples.identityDocument.field} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const type = canvas.getByRole('combobox', { name: /证件类型/ })
    const number = canvas.getByRole('textbox', { name: /证件号码/ })
    await userEvent.selectOptions(type, '居民身份证')
    await userEvent.type(number, 'E12345678')
    await userEvent.tab()
    await expect(number).toHaveAttribute('aria-invalid', 'true')
    await expect(number).toHaveAccessibleErrorMessage(/./)
    await userEvent.selectOptions(type, '普通护照')
    await expect(number).not.toHaveAttribute('aria-invalid')
    await userEvent.selectOptions(type, '居民身份证')
    await expect(number).toHaveAttribute('aria-invalid', 'true')
  },
}
