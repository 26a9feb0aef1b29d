import type { CaseView, FormDefinition, Issue } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, fn, screen, userEvent } from 'storybook/test'
import '../../styles/workbench/index.css'
import { PortalGround } from '../../stories/portal-ground.tsx'
import { caseDefinitionOf } from './case-definition.ts'
import { FormWarnings } from './form-warnings.tsx'
import { OpenAct } from './open-act.tsx'

const form: FormDefinition = {
  pages: [
    {
      id: 'place',
      title: '场所',
      sections: [
        {
          id: 'staff',
          title: '从业人员',
          fields: [
            { id: 'staffTotal', key: 'staffTotal', type: 'integer', label: '从业人数' },
            { id: 'staffExamined', key: 'staffExamined', type: 'integer', label: '已体检人数' },
          ],
        },
      ],
    },
  ],
}

const words = '2 人未体检；从业人员全部体检合格后才能受理，请尽快补齐。'

const warning: Issue = {
  code: 'check.allExamined',
  path: '/staffExamined',
  severity: 'warning',
  message: words,
}

const view: CaseView = {
  case: {
    id: '019a9f00-0000-7000-8000-000000000001',
    number: '530103202604270001',
    version: 1,
    itemName: '公共场所卫生许可',
    departmentName: '盘龙区卫生健康局',
    status: 'submitted',
    submittedAt: '2026-04-27T02:00:00Z',
    light: 'green',
    itemId: '019a9f00-0000-7000-8000-000000000002',
  },
  itemVersion: 1,
  definition: { form, materials: [] },
  compiled: {},
  answers: { staffTotal: 12, staffExamined: 10 },
  hiddenFields: [],
  visibility: { '/staffTotal': true, '/staffExamined': true },
  provenance: {},
  materials: [],
  submission: 1,
  tasks: [],
  actions: [],
  clocks: [],
  documents: [],
  timeline: [],
  warnings: [warning],
}

type Props = { view: CaseView; isAsking: boolean; onRun: () => Promise<boolean> }

/** What an officer is told before the acceptance, and the request that begins with it. */
function BeforeAcceptance({ view: shown, isAsking, onRun }: Props): ReactNode {
  const definition = caseDefinitionOf(shown)
  return (
    <>
      <FormWarnings view={shown} definition={definition} />
      {isAsking && (
        <OpenAct
          act={{ kind: 'requestCorrection', taskId: 'task', isAllowed: true, reason: undefined }}
          task={undefined}
          view={shown}
          definition={definition}
          checklist={[]}
          notice={null}
          onRun={onRun}
          onClose={fn()}
        />
      )}
    </>
  )
}

const meta = {
  title: '工作台/提交时的提醒',
  component: BeforeAcceptance,
  args: { view, isAsking: false, onRun: fn(async () => true) },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof BeforeAcceptance>

export default meta
type Story = StoryObj<typeof meta>

export const Told: Story = {
  name: '受理前告诉经办人',
  play: async ({ canvas }) => {
    await canvas.findByText('提交时有 1 项提醒')
    await expect(canvas.getByText(/^已体检人数：2 人未体检/)).toBeVisible()
  },
}

export const Nothing: Story = {
  name: '没有提醒',
  args: { view: { ...view, warnings: [] } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText(/项提醒/)).toBeNull()
  },
}

/** What was warned of is listed with its reason; the officer changes it. */
export const Proposed: Story = {
  name: '补正清单先列出提醒的内容',
  args: { isAsking: true },
  play: async ({ args }) => {
    const reason = await screen.findByRole('textbox', { name: '“已体检人数”的补正原因' })
    await expect(reason).toHaveValue(words)
    await userEvent.clear(reason)
    await userEvent.type(reason, '请补充 2 人的体检合格证明。')
    await userEvent.click(screen.getByRole('button', { name: '补正告知' }))
    await expect(args.onRun).toHaveBeenLastCalledWith({
      type: 'requestCorrection',
      taskId: 'task',
      items: [{ type: 'field', field: 'staffExamined', reason: '请补充 2 人的体检合格证明。' }],
    })
  },
}

/** It is a proposal: what is taken out is not asked for. */
export const TakenOut: Story = {
  name: '去掉提醒的内容',
  args: {
    isAsking: true,
    view: { ...view, case: { ...view.case, id: '019a9f00-0000-7000-8000-000000000003' } },
  },
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: '不再要求补正“已体检人数”' }))
    await expect(screen.queryByRole('textbox', { name: '“已体检人数”的补正原因' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '补正告知' }))
    await screen.findByText('请至少选择一项。')
    await expect(args.onRun).not.toHaveBeenCalled()
  },
}
