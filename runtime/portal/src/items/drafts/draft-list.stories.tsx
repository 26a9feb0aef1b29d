import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { PortalGround } from '../../stories/portal-ground.tsx'
import { sampleDrafts } from '../../stories/sample-drafts.ts'
import { DraftList } from './draft-list.tsx'

const meta = {
  title: '门户/草稿列表',
  component: DraftList,
  args: { drafts: sampleDrafts, onRemoved: fn() },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof DraftList>

export default meta

type Story = StoryObj<typeof meta>

export const Several: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('广告内容：二号店门头招牌')
    await canvas.findByText('还没有自己填写的内容')
    // Each control says which draft it is for.
    const names = canvas.getAllByRole('link').map(link => link.getAttribute('aria-label'))
    await expect(new Set(names).size).toBe(3)
    // What was asked for again is not thrown away.
    await expect(canvas.getAllByRole('button')).toHaveLength(2)
  },
}

export const AsksOnceAndNamesWhatIsLost: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /（第 2 份）的草稿$/ }))
    const dialog = within(await canvas.findByRole('alertdialog', { name: '删除这份草稿？' }))
    await dialog.findByText(/已上传的 2 个文件将被删除/)
    await dialog.findByText('广告内容：二号店门头招牌')
  },
}

export const OfChildCase: Story = {
  name: '子办件的申请',
  args: {
    drafts: sampleDrafts.slice(0, 1).map(draft => ({
      ...draft,
      parent: {
        number: '530103202607010007',
        itemName: '建设工程规划许可证核发',
        departmentName: '盘龙区自然资源局',
      },
    })),
  },
  play: async ({ canvas }) => {
    await canvas.findByText('办件 530103202607010007 的子办件')
    await userEvent.click(canvas.getByRole('button', { name: /的草稿$/ }))
    const dialog = within(await canvas.findByRole('alertdialog', { name: '删除这份草稿？' }))
    await dialog.findByText(/^这是其他办件需要的子办件/)
  },
}
