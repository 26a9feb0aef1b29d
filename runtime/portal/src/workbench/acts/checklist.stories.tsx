import type { AttachmentPort } from '@yibiao/form/services'
import { createMemoryQueue } from '@yibiao/form/services'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { AttachmentView, ChecklistPoint, ChecklistVerdict } from '@yibiao/schemas'
import { type ReactNode, useMemo, useState } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { PortalGround } from '../../stories/portal-ground.tsx'
import type { Evidence } from '../evidence/use-evidence.ts'
import { Checklist } from './checklist.tsx'

const points: readonly ChecklistPoint[] = [
  { id: 'cpTwo', text: '审核人员不少于两名，出示执法证件', onFailure: 'block' },
  { id: 'cpSite', text: '布局、设施与申请一致，符合卫生标准', onFailure: 'needsReason', needsEvidence: true },
  { id: 'cpExamined', text: '从业人员全部体检合格', onFailure: 'block', rule: 'staffExamined = staffTotal' },
]

const photo: AttachmentView = {
  id: '01a22c92-bc89-7000-9868-15b05bff4583',
  name: '大厅全景.jpg',
  mediaType: 'image/jpeg',
  size: 1_834_221,
  sha256: '0'.repeat(64),
  scan: 'clean',
  uploadedAt: '2026-07-07T02:00:00Z',
}

type Props = {
  given: readonly AttachmentView[]
  problem: string
  send: (name: string) => Promise<AttachmentView>
  onRemove: (id: string) => void
}

/** The checklist with files that never leave this page. */
function Played({ given, problem, send, onRemove }: Props): ReactNode {
  const [verdicts, setVerdicts] = useState<readonly ChecklistVerdict[]>([])
  const [ids, setIds] = useState<Readonly<Record<string, readonly string[]>>>({
    cpSite: given.map(({ id }) => id),
  })
  const [known] = useState(() => new Map(given.map(file => [file.id, file])))
  const port = useMemo<AttachmentPort>(
    () => ({
      queue: createMemoryQueue(async ({ name }, report) => {
        report.onState('sending', 0.4)
        const file = await send(name)
        known.set(file.id, file)
        return file
      }),
      upload: () => Promise.reject(new Error('nothing is drawn here')),
      describe: () => Promise.resolve([]),
      addressOf: id => `#${id}`,
      remove: async id => onRemove(id),
    }),
    [known, send, onRemove],
  )
  const evidence: Evidence = {
    port,
    filesOf: point => (ids[point] ?? []).flatMap(id => known.get(id) ?? []),
    change: (point, next) => setIds(all => ({ ...all, [point]: next })),
    isSending: () => false,
  }
  return (
    <Checklist
      points={points}
      verdicts={verdicts}
      evidence={evidence}
      problem={problem}
      onChange={setVerdicts}
    />
  )
}

const meta = {
  title: '门户/审查要点',
  component: Played,
  args: {
    given: [],
    problem: '',
    send: async (name: string): Promise<AttachmentView> => ({ ...photo, id: crypto.randomUUID(), name }),
    onRemove: fn(),
  },
  decorators: [
    Story => (
      <PortalGround>
        <section className="panel panel--act">
          <Story />
        </section>
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof Played>

export default meta
type Story = StoryObj<typeof meta>

const jpeg = (name: string): File =>
  new File([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])], name, { type: 'image/jpeg' })

export const Attaching: Story = {
  name: '附上佐证材料',
  play: async ({ canvas }) => {
    const chooser = await canvas.findByLabelText(/佐证材料：布局/, { selector: '[multiple]' })
    await expect(chooser.closest('.yb-slot')).toBeVisible()
    // Those that need none are one act away.
    const hidden = canvas.getByLabelText(/佐证材料：审核人员/, { selector: '[multiple]' }).closest('.yb-slot')
    await expect(hidden).not.toBeVisible()
    const [summary] = canvas.getAllByText(/^佐证材料（可附）/, { selector: 'summary' })
    if (summary !== undefined) await userEvent.click(summary)
    await waitFor(() => expect(hidden).toBeVisible())
    await userEvent.upload(chooser, jpeg('消毒间.jpg'))
    await canvas.findByText('消毒间.jpg')
    await waitFor(() => expect(canvas.getByText('已附 1 个文件')).toBeVisible())
  },
}

export const Attached: Story = {
  name: '已附照片，可查看和移除',
  args: { given: [photo] },
  play: async ({ canvas, args }) => {
    await canvas.findByRole('link', { name: /大厅全景/ })
    await userEvent.click(canvas.getByRole('button', { name: /删除.*大厅全景/ }))
    await expect(args.onRemove).toHaveBeenCalledWith(photo.id)
    await expect(canvas.queryByRole('link', { name: /大厅全景/ })).toBeNull()
  },
}

export const Missing: Story = {
  name: '缺少佐证材料',
  args: { problem: '第 2 项要点需要佐证材料，请先上传照片或文件。' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('第 2 项')
  },
}

export const Failing: Story = {
  name: '文件未通过安全检查',
  args: { send: () => Promise.reject(new Error('infected')) },
  play: async ({ canvas }) => {
    await userEvent.upload(
      await canvas.findByLabelText(/佐证材料：布局/, { selector: '[multiple]' }),
      jpeg('消毒间.jpg'),
    )
    await expect(await canvas.findByRole('alert')).toHaveTextContent('消毒间.jpg')
    await canvas.findByRole('button', { name: /重试/ })
  },
}
