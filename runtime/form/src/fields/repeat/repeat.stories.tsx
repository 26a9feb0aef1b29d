import type { RepeatField } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { isForElders } from '../../stories/claims.ts'
import { FormStage, formOf } from '../../stories/form-stage.tsx'

const staff: RepeatField = {
  type: 'repeat',
  id: 'staff',
  key: 'staff',
  label: '从业人员',
  rowLabel: '人员',
  minRows: 1,
  maxRows: 3,
  fields: [
    { type: 'text', id: 'name', key: 'name', label: '姓名', isRequired: true },
    { type: 'mobilePhone', id: 'phone', key: 'phone', label: '手机号码' },
    { type: 'date', id: 'since', key: 'since', label: '健康证有效期至' },
  ],
}
const definition = formOf(staff)
const cards = formOf({ ...staff, appearance: 'cards' })
const answers = {
  staff: [
    { name: '王建国', phone: '13800000000', since: '2026-12-31' },
    { name: '李春梅', phone: '138', since: null },
  ],
}

export default { title: '字段/子表 repeat', component: FormStage } satisfies Meta<typeof FormStage>

type Story = StoryObj<typeof FormStage>

export const Empty: Story = { args: { definition: formOf({ ...staff, minRows: 0 }) } }
export const Table: Story = { args: { definition, answers } }
export const Cards: Story = { args: { definition: cards, answers } }
export const ReadOnly: Story = { args: { definition, answers, isReadOnly: true } }
export const Elder: Story = {
  args: { definition, answers },
  globals: { appearance: 'elder' },
  play: ({ canvasElement }) => isForElders(canvasElement),
}
export const Phone: Story = {
  args: { definition, answers },
  globals: { viewport: { value: 'phone' } },
}

/** The most and fewest rows are kept by the buttons themselves. */
export const KeepsRowLimits: Story = {
  args: { definition, answers },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const add = canvas.getByRole('button', { name: '添加人员' })
    await userEvent.click(add)
    await expect(add).toBeDisabled()
    await userEvent.click(canvas.getByRole('button', { name: '删除人员 3' }))
    await userEvent.click(canvas.getByRole('button', { name: '删除人员 2' }))
    await expect(canvas.getByRole('button', { name: '删除人员 1' })).toBeDisabled()
  },
}

/** A problem in a row stands at its cell. */
export const ShowsRowProblem: Story = {
  args: { definition, answers },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const phone = canvas.getAllByRole('textbox', { name: '手机号码' })[1]
    if (!phone) throw new Error('There is no second row.')
    await userEvent.click(phone)
    await userEvent.tab()
    await expect(phone).toHaveAttribute('aria-invalid', 'true')
  },
}
