import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Button } from '../components/button.tsx'
import { PrintStage } from '../stories/print-stage.tsx'
import { sampleAnswers, sampleForm } from '../stories/sample-form.ts'
import { FormReader } from './form-reader.tsx'

export default { title: '表单/阅读 FormReader', component: FormReader } satisfies Meta<typeof FormReader>

type Story = StoryObj<typeof FormReader>

const official = {
  source: '市场监管总局登记信息',
  sourceKey: 'registration',
  fetchedAt: '2026-03-05T02:30:00Z',
  mode: 'locked',
  trust: 'official',
} as const

export const Filled: Story = {
  args: {
    definition: sampleForm,
    answers: { ...sampleAnswers, totalArea: '57.5' },
    visibility: { '/storePlace': false },
    provenance: {
      '/unitName': official,
      '/creditCode': { ...official, trust: 'contested' },
      '/telephone': { ...official, mode: 'editable', trust: 'changed', sourceValue: '0871-63139999' },
    },
  },
}
export const Empty: Story = { args: { definition: sampleForm, answers: {} } }
export const Phone: Story = {
  args: Filled.args ?? {},
  globals: { viewport: { value: 'phone' } },
}
export const Elder: Story = { args: Filled.args ?? {}, globals: { appearance: 'elder' } }
export const English: Story = { args: Filled.args ?? {}, globals: { locale: 'en' } }
export const Contrast: Story = { args: Filled.args ?? {}, globals: { appearance: 'contrast' } }

/** On paper: black on white, rows that are not torn apart, nothing to press. */
export const Printed: Story = {
  args: { ...Filled.args, besideAnswer: () => <Button>修改</Button> },
  render: args => (
    <PrintStage>
      <FormReader {...args} />
    </PrintStage>
  ),
  async play({ canvasElement }) {
    const cell = canvasElement.querySelector('.yb-read-table th')
    if (!cell) throw new Error('There is no cell.')
    await expect(getComputedStyle(cell).color).toBe('rgb(0, 0, 0)')
    await expect(getComputedStyle(cell).backgroundColor).toBe('rgba(0, 0, 0, 0)')
    await expect(getComputedStyle(cell.closest('tr') ?? cell).breakInside).toBe('avoid')
    const buttons = [...canvasElement.querySelectorAll('button')]
    await expect(buttons.length).toBeGreaterThan(0)
    for (const button of buttons) await expect(button).not.toBeVisible()
  },
}
