import { compileForm, prepareForm } from '@yibiao/core/form'
import type { DraftView, FormDefinition, MaterialDefinition } from '@yibiao/schemas'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { PortalGround } from '../stories/portal-ground.tsx'
import { LeftFiles } from './left-files.tsx'

const definition: FormDefinition = {
  pages: [
    {
      id: 'place',
      title: '场所',
      sections: [
        {
          id: 'air',
          title: '集中空调',
          fields: [{ id: 'hasCentralAc', key: 'hasCentralAc', type: 'boolean', label: '是否使用集中空调' }],
        },
      ],
    },
  ],
}

const materials: readonly MaterialDefinition[] = [
  {
    id: 'm1',
    key: 'acReport',
    name: '集中空调检测报告',
    necessity: 'required',
    source: 'applicant',
    condition: 'hasCentralAc = true',
  },
]

const compiled = compileForm(definition, { materials: [...materials] })
if ('issues' in compiled) throw new Error(JSON.stringify(compiled.issues))

const draft: DraftView = {
  id: '019a9f00-0000-7000-8000-000000000001',
  kind: 'application',
  number: 1,
  itemId: '019a9f00-0000-7000-8000-000000000002',
  itemVersion: 1,
  itemName: '公共场所卫生许可',
  revision: 3,
  answers: {},
  provenance: {},
  sources: [],
  materials: [
    {
      material: 'acReport',
      attachments: [
        {
          id: '019a9f00-0000-7000-8000-000000000003',
          name: '空调检测报告.pdf',
          mediaType: 'application/pdf',
          size: 1,
          sha256: '0'.repeat(64),
          scan: 'clean',
          uploadedAt: '2026-04-27T02:00:00Z',
        },
      ],
    },
  ],
  attachments: [],
  facts: {
    applicant: {
      kind: 'organisation',
      name: '昆明市盘龙区好味道餐饮店',
      documentType: 'creditCode',
      documentNumber: '92530103MA6TEXA04D',
    },
  },
  situation: {},
  createdAt: '2026-04-27T02:00:00Z',
  updatedAt: '2026-04-27T02:00:00Z',
}

const meta = {
  title: '申请/不随附的文件',
  component: LeftFiles,
  args: {
    materials,
    form: prepareForm(compiled.form, {}),
    context: { today: '2026-04-27', now: '2026-04-27T02:00:00Z' },
    answers: { hasCentralAc: false },
    draft,
  },
  decorators: [
    Story => (
      <PortalGround>
        <Story />
      </PortalGround>
    ),
  ],
} satisfies Meta<typeof LeftFiles>

export default meta
type Story = StoryObj<typeof meta>

/** O2-6: central air conditioning is given up, and its report stays in the draft. */
export const Left: Story = {
  name: '不再需要的材料',
  play: async ({ canvas }) => {
    await canvas.findByText('以下文件不随附')
    await expect(canvas.getByText('集中空调检测报告：空调检测报告.pdf')).toBeVisible()
  },
}

export const AskedFor: Story = {
  name: '需要的材料不在其中',
  args: { answers: { hasCentralAc: true } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText('以下文件不随附')).toBeNull()
  },
}
