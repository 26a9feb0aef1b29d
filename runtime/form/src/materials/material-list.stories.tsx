import type { MaterialDefinition, MaterialState } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactNode } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { MaterialList, type MaterialListProps } from './material-list.tsx'

const materials: readonly MaterialDefinition[] = [
  {
    id: 'm1',
    key: 'licence',
    name: '营业执照',
    necessity: 'required',
    source: 'government',
    copies: 1,
    form: 'electronic',
  },
  {
    id: 'm2',
    key: 'lease',
    name: '经营场所使用证明',
    necessity: 'required',
    source: 'applicant',
    copies: 1,
    form: 'electronic',
    accept: ['pdf', 'jpeg'],
    maxFiles: 3,
    maxMegabytes: 20,
    sample: 'lease-sample',
    fillingGuide: '租赁合同应在有效期内,出租人与产权人一致。',
    legalBasis: '《食品经营许可和备案管理办法》第十三条',
  },
  {
    id: 'm3',
    key: 'plan',
    name: '经营场所平面图',
    necessity: 'deferrable',
    source: 'applicant',
    form: 'electronic',
    accept: ['pdf', 'cad'],
    issuedWithin: { amount: 30, unit: 'calendarDay' },
  },
  {
    id: 'm4',
    key: 'rules',
    name: '食品安全管理制度',
    necessity: 'optional',
    source: 'applicant',
    form: 'paper',
  },
]

const states: readonly MaterialState[] = [
  {
    material: 'licence',
    attachments: [],
    exemption: { by: 'licence', name: '营业执照', reference: '9135**********0Y43' },
  },
  { material: 'lease', attachments: [] },
  {
    material: 'plan',
    attachments: [
      {
        id: '00000000-0000-4000-8000-000000000002',
        name: '经营场所平面图.pdf',
        mediaType: 'application/pdf',
        size: 734_003,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        scan: 'clean',
        uploadedAt: '2026-03-04T08:20:00Z',
      },
    ],
  },
]

export default { title: '表单/材料 MaterialList', component: MaterialList } satisfies Meta<
  typeof MaterialList
>

type Story = StoryObj<typeof MaterialList>

const args = { materials, states, onChange: fn(), documentAddress: (id: string) => `#${id}` }

export const States: Story = { args }
export const Elder: Story = { args, globals: { appearance: 'elder' } }
export const ReadOnly: Story = { args: { ...args, isReadOnly: true } }
export const Correction: Story = {
  args: {
    ...args,
    opens: [{ kind: 'material', material: 'lease', reason: '租赁合同已过期,请提供有效的合同。' }],
  },
}

/** A chosen file is sent, a wrong one is refused by name, one that did not arrive is tried again. */
export const Uploads: Story = {
  args: { ...args, onChange: fn() },
  render: given => <KeepsFiles {...given} />,
  async play({ canvasElement, args: { onChange } }) {
    const canvas = within(canvasElement)
    const choose = canvas.getByLabelText(/选择文件\s*经营场所使用证明/)
    await userEvent.upload(choose, new File(['x'], '程序.exe'), { applyAccept: false })
    await expect(await canvas.findByText(/“程序.exe”的格式不支持/)).toBeVisible()
    await userEvent.upload(
      choose,
      new File(['%PDF-1.7 租赁合同'], '断网合同.pdf', { type: 'application/pdf' }),
    )
    await userEvent.click(await canvas.findByRole('button', { name: /重试\s*断网合同.pdf/ }))
    await expect(await canvas.findByRole('link', { name: '查看 断网合同.pdf' })).toBeVisible()
    await expect(onChange).toHaveBeenCalledWith('lease', [expect.stringMatching(/^[0-9a-f-]{36}$/)])
    await userEvent.click(canvas.getByRole('button', { name: '删除 断网合同.pdf' }))
    await expect(onChange).toHaveBeenLastCalledWith('lease', [])
  },
}

/** Keeps the ids, as the server would. */
function KeepsFiles(props: MaterialListProps): ReactNode {
  const [ids, setIds] = useState<readonly string[]>([])
  const kept = ids.map(id => ({
    id,
    name: '断网合同.pdf',
    mediaType: 'application/pdf',
    size: 12,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    scan: 'clean' as const,
    uploadedAt: '2026-03-05T02:32:00Z',
  }))
  return (
    <MaterialList
      {...props}
      states={props.states.map(state =>
        state.material === 'lease' ? { ...state, attachments: kept } : state,
      )}
      onChange={(material, attachments) => {
        props.onChange(material, attachments)
        if (material === 'lease') setIds(attachments)
      }}
    />
  )
}
