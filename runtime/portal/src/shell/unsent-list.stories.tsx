import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { PortalGround } from '../stories/portal-ground.tsx'
import { sampleDrafts } from '../stories/sample-drafts.ts'
import { UnsentList } from './unsent-list.tsx'

const [second, first] = sampleDrafts

const meta = {
  title: '门户/未上传的内容',
  component: UnsentList,
  args: {
    unsent: {
      drafts: [
        {
          draftId: second?.id ?? '',
          name: second?.itemName ?? '',
          number: 2,
          answers: 3,
          files: ['效果图-白天.png', '效果图-夜景.png'],
        },
        { draftId: first?.id ?? '', name: first?.itemName ?? '', number: 1, answers: 1, files: [] },
      ],
      cases: [{ caseId: 'c1', number: 'PLCG20261201000012' }],
      others: 1,
    },
    onOpen: fn(),
  },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof UnsentList>

export default meta

export const OwnAndOthers: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await canvas.findByText('3 处填写内容，2 个文件（效果图-白天.png、效果图-夜景.png）')
    await canvas.findByRole('link', { name: '打开，继续办理：PLCG20261201000012' })
    await canvas.findByText('本机还有其他人的 1 份草稿或办件有未提交的内容，也会一并删除。')
  },
}
