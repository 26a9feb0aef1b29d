import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useState } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import '../../styles/workbench/index.css'
import { PortalGround } from '../../stories/portal-ground.tsx'
import { blankEntries } from './begin-entries.ts'
import { PeopleForm } from './people-form.tsx'

const { values } = blankEntries('代为提交申请、补正和领取结果', '2026-07-06')

const meta = {
  title: '工作台/窗口收件：登记申请人',
  component: PeopleForm,
  args: { values, today: '2026-07-06', error: undefined, isBusy: false, onChange: fn(), onDone: fn() },
  render: args => <Kept {...args} />,
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof PeopleForm>

export default meta
type Story = StoryObj<typeof meta>

/** Keeps what is typed, as the page does. */
function Kept(props: Parameters<typeof PeopleForm>[0]): ReactNode {
  const [typed, setTyped] = useState(props.values)
  return <PeopleForm {...props} values={typed} onChange={setTyped} />
}

/** From the name to the button with Enter alone; the button sends it. */
export const EnterMovesOn: Story = {
  name: '回车键跳到下一项',
  play: async ({ args, canvas }) => {
    await waitFor(() => expect(canvas.getByRole('textbox', { name: /^姓名/ })).toHaveFocus())
    await userEvent.keyboard('王小二{Enter}')
    await expect(canvas.getByRole('combobox', { name: /^证件类型/ })).toHaveFocus()
    await userEvent.keyboard('{Enter}11010519491231002X{Enter}{Enter}')
    await expect(canvas.getByRole('checkbox', { name: '由代办人到场办理' })).toHaveFocus()
    await userEvent.keyboard('{Enter}A017{Enter}12{Enter}')
    await expect(canvas.getByRole('button', { name: '开始录入表单' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(args.onDone).toHaveBeenCalledOnce()
  },
}

/** The number belongs to the document before; what is wrong is said at its entry, and nothing is sent. */
export const AnotherDocument: Story = {
  name: '更换证件类型清空号码',
  play: async ({ args, canvas }) => {
    const number = await canvas.findByRole('textbox', { name: /^证件号码/ })
    await userEvent.type(number, '110105194912310021')
    await userEvent.tab()
    await canvas.findByText(/^身份证号码不正确/)
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: /^证件类型/ }), '普通护照')
    await expect(number).toHaveValue('')
    await userEvent.click(canvas.getByRole('button', { name: '开始录入表单' }))
    await expect(canvas.getByRole('textbox', { name: /^姓名/ })).toHaveFocus()
    await expect(args.onDone).not.toHaveBeenCalled()
  },
}

export const Organisation: Story = {
  name: '单位申请须登记经办人',
  args: { values: { ...values, kind: 'organisation' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('textbox', { name: /^统一社会信用代码/ })
    await expect(canvas.getByRole('textbox', { name: /^委托事项和权限/ })).toHaveValue(
      '代为提交申请、补正和领取结果',
    )
    await expect(canvas.queryByRole('checkbox')).toBeNull()
  },
}
