import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { PortalGround } from '../../stories/portal-ground.tsx'
import { permit } from '../../stories/sample-licences.ts'
import { LicencePanel } from './licence-panel.tsx'

const meta = {
  title: '门户/发出的证照',
  component: LicencePanel,
  args: { caseId: permit.caseId ?? '', licences: [permit], onReload: fn() },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof LicencePanel>

export default meta
type Story = StoryObj<typeof meta>

export const Sealed: Story = {
  name: '已签章',
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: '下载证照：户外广告设置许可证滇盘广〔2026〕1号' })
    await expect(canvas.getByText(permit.identifier ?? '')).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const Waiting: Story = {
  name: '待签章',
  args: { licences: [{ ...permit, document: 'waiting' }] },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: '现在签章：户外广告设置许可证' })
    await expect(canvas.queryByRole('link', { name: /^下载证照/ })).toBeNull()
  },
}

export const SecondVersion: Story = {
  name: '换发过，最新的在前',
  args: {
    licences: [
      { ...permit, status: 'superseded' },
      { ...permit, id: 'second', version: 2 },
    ],
  },
  play: async ({ canvas }) => {
    const [latest, earlier] = await canvas.findAllByRole('listitem')
    await expect(latest).toHaveTextContent('第 2 版')
    await expect(earlier).toHaveTextContent('已换发')
  },
}
