import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { PortalGround } from '../stories/portal-ground.tsx'
import { heldPermit, permit } from '../stories/sample-licences.ts'
import { MyLicences } from './my-licences-page.tsx'

const meta = {
  title: '门户/我的证照',
  component: MyLicences,
  args: { licences: [heldPermit] },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof MyLicences>

export default meta
type Story = StoryObj<typeof meta>

export const InForce: Story = {
  name: '有效',
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('heading', { name: '有效的证照' })
    await expect(canvas.getByText('2026年1月1日至2029年12月31日')).toBeVisible()
    await expect(canvas.getByRole('link', { name: '下载证照：户外广告设置许可证' })).toBeVisible()
    await userEvent.click(canvas.getByText('照面信息'))
    await expect(await canvas.findByText('门头招牌')).toBeVisible()
    // The number is said once.
    await expect(canvas.getAllByText('滇盘广〔2026〕1号')).toHaveLength(1)
  },
}

export const Expiring: Story = {
  name: '快到期',
  args: { licences: [{ ...heldPermit, daysLeft: 30 }] },
  play: async ({ canvas }) => {
    await canvas.findByText('有 1 个证照将在 30 天内到期')
    await expect(canvas.getByText('还有 30 天到期')).toBeVisible()
  },
}

export const LastDay: Story = {
  name: '今天到期',
  args: { licences: [{ ...heldPermit, daysLeft: 0 }] },
  play: async ({ canvas }) => void (await canvas.findByText('今天到期')),
}

export const Waiting: Story = {
  name: '待签章',
  args: { licences: [{ ...heldPermit, licence: { ...permit, document: 'waiting' } }] },
  play: async ({ canvas }) => {
    await canvas.findByText('待签章')
    await expect(canvas.queryByRole('link', { name: /^下载证照/ })).toBeNull()
  },
}

export const Ended: Story = {
  name: '已换发和已撤销',
  args: {
    licences: [
      { ...heldPermit, licence: { ...permit, id: 'b', version: 2 } },
      { ...heldPermit, licence: { ...permit, status: 'superseded', endedAt: '2026-06-01T02:00:00Z' } },
      {
        ...heldPermit,
        licence: {
          ...permit,
          id: 'c',
          status: 'revoked',
          endedAt: '2026-06-01T02:00:00Z',
          endReason: '提供虚假材料',
        },
      },
    ],
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: '其他证照' })
    await expect(canvas.getByText('已换发')).toBeVisible()
    await expect(canvas.getByText('提供虚假材料')).toBeVisible()
  },
}

export const None: Story = {
  name: '没有证照',
  args: { licences: [] },
  play: async ({ canvas }) => void (await canvas.findByRole('link', { name: '查找事项' })),
}
