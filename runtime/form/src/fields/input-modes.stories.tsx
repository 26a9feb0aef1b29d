import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { FieldStage } from '../stories/field-stage.tsx'
import { fieldSamples } from '../stories/samples/index.ts'
import type { FieldType } from './field-view-contract.ts'

export default { title: '字段/手机键盘 input modes' } satisfies Meta

/** What a phone is told of a box: its keyboard, and what the browser may fill in (WCAG 1.3.5). */
interface Expected {
  readonly inputMode: string
  readonly type?: string
  readonly autoComplete?: string
}

const expected: Partial<Record<FieldType, Expected>> = {
  number: { inputMode: 'decimal' },
  integer: { inputMode: 'numeric' },
  money: { inputMode: 'decimal' },
  email: { inputMode: 'email', type: 'email', autoComplete: 'email' },
  url: { inputMode: 'url', type: 'url', autoComplete: 'url' },
  mobilePhone: { inputMode: 'tel', type: 'tel', autoComplete: 'tel-national' },
  telephone: { inputMode: 'tel', type: 'tel', autoComplete: 'tel' },
  postalCode: { inputMode: 'numeric', autoComplete: 'postal-code' },
  bankCard: { inputMode: 'numeric' },
  // With letters, so no keyboard of digits: the last of an identity number may be X.
  residentIdentityNumber: { inputMode: '' },
  creditCode: { inputMode: '' },
  duration: { inputMode: 'numeric' },
  mapPoint: { inputMode: 'decimal' },
}
const types = Object.keys(expected) as FieldType[]

export const OnPhones: StoryObj = {
  globals: { viewport: { value: 'phone' } },
  render: () => (
    <>
      {types.map(type => (
        <FieldStage key={type} field={fieldSamples[type].field} />
      ))}
    </>
  ),
  async play({ canvasElement }) {
    // Some inputs are fetched when they are shown first.
    await waitFor(() => expect(canvasElement.querySelector('.yb-skeleton')).toBeNull())
    for (const type of types) {
      const boxes = [...canvasElement.querySelectorAll<HTMLInputElement>(`[data-path="/${type}"] input`)]
      await expect(boxes.length).toBeGreaterThan(0)
      for (const box of boxes) {
        await expect(box.inputMode).toBe(expected[type]?.inputMode)
        await expect(box.type).toBe(expected[type]?.type ?? 'text')
        await expect(box.autocomplete).toBe(expected[type]?.autoComplete ?? 'off')
      }
    }
  },
}

/** A number that may be negative needs a minus, which number pads do not have. */
export const WithSign: StoryObj = {
  render: () => (
    <>
      <FieldStage field={{ type: 'number', id: 'n', key: 'n', label: '温度', minimum: '-40' }} />
      <FieldStage field={{ type: 'integer', id: 'i', key: 'i', label: '楼层', minimum: -3 }} />
    </>
  ),
  async play({ canvasElement }) {
    for (const box of canvasElement.querySelectorAll('input')) await expect(box.inputMode).toBe('text')
  },
}
