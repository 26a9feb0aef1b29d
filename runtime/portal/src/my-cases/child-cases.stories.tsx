import type { CaseView } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, within } from 'storybook/test'
import { PortalGround } from '../stories/portal-ground.tsx'
import { childrenOfMine, sampleCase } from '../stories/sample-screening.ts'
import { ChildCases, ParentCase } from './child-cases.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

function Parts({ view }: { view: CaseView }) {
  return (
    <>
      <ChildCases view={view} />
      <ParentCase view={view} />
      <WithdrawButton view={view} onDone={() => undefined} />
    </>
  )
}

const actions = [{ action: 'withdraw', isAllowed: true }]

const meta = {
  title: '门户/我的办件：子办件',
  component: Parts,
  args: { view: sampleCase({ children: childrenOfMine, actions }) },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof Parts>

export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = {
  name: '各种状态，等您填写的在最前',
  play: async ({ canvas }) => {
    const resume = await canvas.findByRole('link', { name: '继续填写：生产建设项目水土保持方案审批' })
    await expect(resume).toHaveAttribute('href', '/drafts/01990000-0000-7000-8000-0000000000d1')
    const section = within(canvas.getByRole('region', { name: '子办件' }))
    await expect(section.getByRole('link', { name: '雷电防护装置设计审核' })).toHaveAttribute(
      'href',
      '/my/cases/01990000-0000-7000-8000-0000000000c2',
    )
    await expect(section.getByText('准予')).toBeVisible()
    await expect(section.queryByText('生产建设项目水土保持方案审批')).toBeNull()
  },
}

export const Withdrawal: Story = {
  name: '撤回时子办件怎么办',
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '撤回申请' }))
    const dialog = within(await screen.findByRole('dialog', { name: '撤回这份申请？' }))
    await expect(dialog.getByText(/^子办件同时停止/)).toBeVisible()
  },
}

export const WithdrawalOfNothingOpen: Story = {
  name: '子办件都已办结时撤回',
  args: {
    view: sampleCase({ children: childrenOfMine.filter(({ state }) => state === 'ended'), actions }),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '撤回申请' }))
    const dialog = within(await screen.findByRole('dialog', { name: '撤回这份申请？' }))
    await expect(dialog.queryByText(/^子办件同时停止/)).toBeNull()
  },
}

export const OfParent: Story = {
  name: '子办件的页面：主办件',
  args: {
    view: sampleCase({
      parent: {
        number: '530103202607010007',
        itemName: '建设工程规划许可证核发',
        departmentName: '盘龙区自然资源局',
        caseId: '01990000-0000-7000-8000-0000000000c1',
      },
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: '查看主办件' })).toHaveAttribute(
      'href',
      '/my/cases/01990000-0000-7000-8000-0000000000c1',
    )
  },
}
