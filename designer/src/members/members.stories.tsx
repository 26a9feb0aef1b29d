import type { Meta, StoryObj } from '@storybook/react-vite'
import type { DepartmentMember, MemberWork } from '@yibiao/schemas'
import { App, ConfigProvider } from 'antd'
import zhCn from 'antd/locale/zh_CN'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import '../theme/designer.css'
import { designerTheme } from '../theme/designer-theme.ts'
import { MembersPage } from './MembersPage.tsx'

const departmentId = '0b5a8ad2-6c0f-4c7e-9a8a-5f1f2f2f0001'
const roles = [
  { key: 'administrator', name: '部门管理员' },
  { key: 'decider', name: '决定' },
  { key: 'reviewer', name: '审查' },
  { key: 'survey', name: '勘查岗' },
  { key: 'window', name: '窗口受理' },
]
const [administrator, officer, decider] = [
  { account: 'lin.xiao', officerName: '林晓', position: '审批科科长', roles: ['administrator'] },
  {
    account: '5f0c9d1e-20c1-47f2-a5ad-90b4b4d0b2e1',
    officerName: '周敏',
    position: '窗口受理员',
    roles: ['window', 'survey'],
  },
  { account: 'zheng.tao', officerName: '郑涛', position: '分管副局长', roles: ['decider'] },
].map((member, index) => ({ ...member, loginId: `0b5a8ad2-6c0f-4c7e-9a8a-5f1f2f2f1${index}00` })) as [
  DepartmentMember,
  DepartmentMember,
  DepartmentMember,
]
const work: MemberWork = {
  tasks: [
    {
      taskId: '0b5a8ad2-6c0f-4c7e-9a8a-5f1f2f2f2100',
      caseId: '0b5a8ad2-6c0f-4c7e-9a8a-5f1f2f2f3100',
      number: '11530103015100047P4000117008000202606120001',
      caseVersion: 3,
      stepName: '受理',
      isSuspended: false,
    },
    {
      taskId: '0b5a8ad2-6c0f-4c7e-9a8a-5f1f2f2f2200',
      caseId: '0b5a8ad2-6c0f-4c7e-9a8a-5f1f2f2f3200',
      number: '11530103015100047P4000117008000202606120002',
      caseVersion: 5,
      stepName: '受理',
      isSuspended: true,
    },
  ],
  count: 2,
  forOthers: 0,
  deputies: 1,
}

/** The page without a server: each request is answered from here. */
const meta: Meta<typeof MembersPage> = {
  title: '设计端/成员与岗位',
  component: MembersPage,
  args: { departmentId, loginId: administrator.loginId },
  parameters: { ground: 'own' },
  beforeEach: () => {
    const { fetch } = globalThis
    globalThis.fetch = async (input, init) => {
      const path = typeof input === 'string' ? input : input instanceof URL ? input.pathname : input.url
      if (!path.startsWith('/api/')) return fetch(input, init)
      if (path.endsWith('/work')) return Response.json(work)
      if (init?.method === 'POST')
        return Response.json(
          {
            type: 'x',
            status: 422,
            code: 'member.mismatch',
            title: '没有找到这个账号，或账号与姓名不一致。',
          },
          { status: 422 },
        )
      return Response.json({ members: [administrator, officer, decider], roles })
    }
    return () => {
      globalThis.fetch = fetch
    }
  },
  decorators: [
    Story => (
      <ConfigProvider locale={zhCn} theme={designerTheme} button={{ autoInsertSpace: false }}>
        <App className="yd-app">
          <main className="yd-home__main">
            <Story />
          </main>
        </App>
      </ConfigProvider>
    ),
  ],
}

export default meta

type Story = StoryObj<typeof MembersPage>

/** A dialog opens slowly. */
async function seen(element: Promise<HTMLElement>): Promise<void> {
  const found = await element
  await waitFor(() => expect(found).toBeVisible())
}

export const List: Story = {
  name: '成员',
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('周敏')).toBeVisible()
    await userEvent.type(canvas.getByRole('searchbox'), '勘查')
    await expect(canvas.queryByText('郑涛')).toBeNull()
    await userEvent.clear(canvas.getByRole('searchbox'))
    await expect(canvas.getByText('郑涛')).toBeVisible()
  },
}

export const Add: Story = {
  name: '添加：账号与姓名不一致',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '添加成员' }))
    const dialog = within(await screen.findByRole('dialog', { name: '添加成员' }))
    const add = dialog.getByRole('button', { name: '添加成员' })
    await expect(add).toBeDisabled()
    await userEvent.type(dialog.getByLabelText('账号标识'), 'nobody')
    await userEvent.type(dialog.getByLabelText('姓名'), '吴人')
    await userEvent.click(dialog.getByRole('checkbox', { name: '审查' }))
    await userEvent.click(add)
    await expect(await dialog.findByRole('alert')).toHaveTextContent('账号与姓名不一致')
  },
}

export const Change: Story = {
  name: '收回岗位',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '修改岗位：周敏' }))
    const dialog = within(await screen.findByRole('dialog', { name: '修改岗位：周敏' }))
    await userEvent.click(dialog.getByRole('checkbox', { name: '窗口受理' }))
    await seen(dialog.findByText('收回：窗口受理'))
    await seen(dialog.findByText(/没有人担任：窗口受理/))
    await seen(dialog.findByText('名下有 2 件未办完的办件。'))
  },
}

export const Own: Story = {
  name: '自己的岗位',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '修改岗位：林晓' }))
    const dialog = within(await screen.findByRole('dialog', { name: '修改岗位：林晓' }))
    await expect(dialog.getByRole('checkbox', { name: '审查' })).toBeDisabled()
    await expect(dialog.getByRole('checkbox', { name: '部门管理员' })).toBeEnabled()
  },
}

export const Remove: Story = {
  name: '移出部门',
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '移出部门：周敏' }))
    const dialog = within(await screen.findByRole('dialog', { name: '移出部门：周敏' }))
    await seen(dialog.findByText('名下有 2 件未办完的办件。'))
    await seen(dialog.findByText(/1 项代理安排/))
    await seen(dialog.findByRole('combobox', { name: '转办给' }))
  },
}

export const OnPhone: Story = {
  ...Remove,
  name: '移出部门（手机）',
  globals: { viewport: { value: 'phone' } },
}
