import type { Meta, StoryObj } from '@storybook/react-vite'
import type { TaskView } from '@yibiao/schemas'
import { expect } from 'storybook/test'
import { PortalGround } from '../../stories/portal-ground.tsx'
import { JudgedChecklists } from './judged-checklists.tsx'

const file = {
  id: '01a22c92-bc89-7000-9868-15b05bff4583',
  name: '大厅全景.jpg',
  mediaType: 'image/jpeg',
  size: 1_834_221,
  sha256: '0'.repeat(64),
  scan: 'clean',
  uploadedAt: '2026-07-07T02:00:00Z',
} as const

const task: TaskView = {
  id: '01a22c92-bc89-7000-9868-15b05bff4584',
  step: 'inspect',
  stepKey: 'inspect',
  name: { 'zh-CN': '现场审核', en: 'Inspection' },
  phase: 'review',
  state: 'done',
  holder: '李审核',
  isMine: false,
  openedAt: '2026-07-06T02:00:00Z',
  closedAt: '2026-07-09T03:12:00Z',
  light: 'none',
  checklist: [
    { point: 'cpTwo', text: '审核人员不少于两名，出示执法证件', verdict: 'met', evidence: [] },
    {
      point: 'cpSite',
      text: '布局、设施与申请一致，符合卫生标准',
      verdict: 'notMet',
      note: '消毒间未设排风，已口头告知整改',
      evidence: [file, { ...file, id: 'second', name: '现场审核记录.pdf', mediaType: 'application/pdf' }],
    },
    { point: 'cpGone', verdict: 'notApplicable', evidence: [] },
  ],
}

const meta = {
  title: '门户/审查情况',
  component: JudgedChecklists,
  args: { tasks: [task] },
  decorators: [
    Story => (
      <PortalGround>
        <section className="panel">
          <Story />
        </section>
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof JudgedChecklists>

export default meta
type Story = StoryObj<typeof meta>

export const Judged: Story = {
  name: '逐项结论和佐证材料',
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: '现场审核' })
    await expect(canvas.getByRole('link', { name: /大厅全景/ })).toHaveAttribute(
      'href',
      `/api/attachments/${file.id}`,
    )
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const Twice: Story = {
  name: '退回后再次审查，各次分别存档',
  args: {
    tasks: [{ ...task, id: 'second', closedAt: '2026-07-13T03:12:00Z' }, task],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('heading', { name: '现场审核' })).toHaveLength(2)
  },
}
