import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { describeField } from '../../stories/describe-field.tsx'
import { FieldStage } from '../../stories/field-stage.tsx'

const stories = describeField({
  field: { type: 'identityDocument', id: 'identityDocument', key: 'identityDocument', label: '身份证件' },
  filled: { documentType: '111', number: '11010519491231002X' },
  wrong: { documentType: '111', number: '110105194912310021' },
})

export default { title: '字段/身份证件 identityDocument' } satisfies Meta

export const AllStates = stories.allStates
export const Elder = stories.elder
export const Phone = stories.phone

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
