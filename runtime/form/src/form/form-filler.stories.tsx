import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { fitsTheScreen, isForElders } from '../stories/claims.ts'
import { FormStage } from '../stories/form-stage.tsx'
import { sampleAnswers, sampleForm } from '../stories/sample-form.ts'

export default { title: '表单/填写 FormFiller', component: FormStage } satisfies Meta<typeof FormStage>

type Story = StoryObj<typeof FormStage>

const locked = {
  source: '市场监管总局登记信息',
  sourceKey: 'registration',
  fetchedAt: '2026-03-05T02:30:00Z',
  mode: 'locked',
  trust: 'official',
} as const

export const Empty: Story = { args: { definition: sampleForm } }

export const Prefilled: Story = {
  args: {
    definition: sampleForm,
    answers: sampleAnswers,
    provenance: {
      '/unitName': locked,
      '/creditCode': locked,
      '/telephone': { ...locked, mode: 'editable', trust: 'changed' },
    },
    onContest: fn(),
    onChange: fn(),
  },
  async play({ canvasElement, args }) {
    const canvas = within(canvasElement)
    const name = canvas.getByRole('group', { name: /单位名称/ })
    await expect(within(name).queryByRole('textbox')).toBeNull()
    await userEvent.click(within(name).getByRole('button', { name: /有误/ }))
    await expect(args.onContest).toHaveBeenCalledWith('/unitName')
  },
}

export const Phone: Story = {
  args: { definition: sampleForm, answers: sampleAnswers },
  globals: { viewport: { value: 'phone' } },
}

const places = { definition: sampleForm, answers: sampleAnswers, startPage: 'place' } as const

/** At 320 px everything is there, one thing below the other (WCAG 1.4.10). */
export const Narrow: Story = {
  args: places,
  globals: { viewport: { value: 'narrow' } },
  async play({ canvasElement }) {
    await expect(window.innerWidth).toBe(320)
    await within(canvasElement).findByRole('textbox', { name: /^详细地址/ })
    await fitsTheScreen(canvasElement)
  },
}

/** In a window of 1280 px magnified to 200 % (WCAG 1.4.4). */
export const Zoomed: Story = {
  ...Narrow,
  globals: { viewport: { value: 'zoomed' } },
  async play({ canvasElement }) {
    await expect(window.innerWidth).toBe(640)
    await within(canvasElement).findByRole('textbox', { name: /^详细地址/ })
    await fitsTheScreen(canvasElement)
  },
}

/** The reader's own larger text, twice the usual: sizes follow it, and nothing is cut off. */
export const LargeText: Story = {
  args: places,
  beforeEach() {
    document.documentElement.style.fontSize = '200%'
    return () => {
      document.documentElement.style.fontSize = ''
    }
  },
  async play({ canvasElement }) {
    const detail = await within(canvasElement).findByRole('textbox', { name: /^详细地址/ })
    await expect(getComputedStyle(detail).fontSize).toBe('32px')
    await fitsTheScreen(canvasElement)
  },
}

export const Elder: Story = {
  args: { definition: sampleForm, answers: sampleAnswers },
  globals: { appearance: 'elder' },
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: '下一步' }))
    await isForElders(canvasElement)
  },
}

export const Contrast: Story = {
  args: { definition: sampleForm, answers: sampleAnswers },
  globals: { appearance: 'contrast' },
}

export const English: Story = {
  args: { definition: sampleForm, answers: sampleAnswers },
  globals: { locale: 'en' },
  async play({ canvasElement }) {
    await expect(await within(canvasElement).findByRole('button', { name: 'Next' })).toBeVisible()
  },
}

/** Every change is reported with the path to save; nothing is reported for what was not touched. */
export const ReportsChanges: Story = {
  args: { definition: sampleForm, onChange: fn() },
  async play({ canvasElement, args }) {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox', { name: /联系电话/ }), '0871')
    await userEvent.click(canvas.getByRole('radio', { name: '大型' }))
    await expect(args.onChange).toHaveBeenLastCalledWith([{ path: '/scale', value: 'large' }])
    const paths = new Set(
      (args.onChange as ReturnType<typeof fn>).mock.calls.flatMap(([changes]) =>
        (changes as { path: string }[]).map(({ path }) => path),
      ),
    )
    await expect([...paths]).toEqual(['/telephone', '/scale'])
  },
}

/** A format is judged when the field is left, not while it is typed. */
export const ChecksWhenLeft: Story = {
  args: { definition: sampleForm },
  async play({ canvasElement }) {
    const code = within(canvasElement).getByRole('textbox', { name: /统一社会信用代码/ })
    await userEvent.type(code, '9135')
    await expect(code).not.toHaveAttribute('aria-invalid')
    await userEvent.tab()
    await expect(code).toHaveAttribute('aria-invalid', 'true')
    await expect(code).toHaveAccessibleErrorMessage(/./)
  },
}

/** Required is asked for on leaving the page: the problems are listed, and a link leads to the field. */
export const ListsProblems: Story = {
  args: { definition: sampleForm },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: '下一步' }))
    const summary = await canvas.findByRole('region', { name: /有 \d+ 处需要修改/ })
    await waitFor(() => expect(summary).toHaveFocus())
    await userEvent.click(within(summary).getByRole('link', { name: /联系电话/ }))
    const phone = canvas.getByRole('textbox', { name: /联系电话/ })
    await expect(phone).toHaveFocus()
    await userEvent.type(phone, '0871-63130000')
    await expect(phone).not.toHaveAttribute('aria-invalid')
  },
}

/** A rule shows a field at once; its page and the others stay as they are. */
export const ShowsDependentField: Story = {
  args: { definition: sampleForm, answers: sampleAnswers, startPage: 'place' },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await expect(canvas.queryByRole('textbox', { name: /仓库地址/ })).toBeNull()
    await userEvent.click(canvas.getByRole('radio', { name: '是' }))
    await expect(canvas.getByRole('textbox', { name: /仓库地址/ })).toBeVisible()
    await userEvent.click(canvas.getByRole('radio', { name: '否' }))
    await expect(canvas.queryByRole('textbox', { name: /仓库地址/ })).toBeNull()
  },
}

/** Rows are added, moved and removed by buttons; the focus follows, and the sum is calculated. */
export const EditsRows: Story = {
  args: { definition: sampleForm, answers: sampleAnswers, startPage: 'place', onChange: fn() },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const total = () => canvas.getByRole('group', { name: /合计面积/ })
    await expect(total()).toHaveTextContent('57.5')
    await userEvent.click(await canvas.findByRole('button', { name: '添加功能间' }))
    const names = () => canvas.getAllByRole('textbox', { name: /^名称/ })
    await waitFor(() => expect(names()[2]).toHaveFocus())
    await userEvent.keyboard('洗消间')
    await userEvent.tab()
    await userEvent.keyboard('8')
    await expect(total()).toHaveTextContent('65.5')
    await userEvent.click(canvas.getByRole('button', { name: '上移功能间 3' }))
    await expect(names()[1]).toHaveValue('洗消间')
    await expect(names()[2]).toHaveValue('备餐间')
    await userEvent.click(canvas.getByRole('button', { name: '删除功能间 1' }))
    await expect(names()).toHaveLength(2)
    await expect(names()[0]).toHaveValue('洗消间')
    await expect(total()).toHaveTextContent('20')
  },
}

/** For a correction only what was asked for is open, with the reason beside it. */
export const Correction: Story = {
  args: {
    definition: sampleForm,
    answers: sampleAnswers,
    opens: [{ kind: 'field', field: 'phone', reason: '电话无法接通,请填写可以联系的电话。' }],
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await expect(canvas.getAllByRole('textbox')).toHaveLength(1)
    await expect(canvas.getByRole('textbox', { name: /联系电话/ })).toHaveAccessibleDescription(
      /电话无法接通/,
    )
  },
}

/** What the server found stands at its field until the answer is changed. */
export const ServerProblems: Story = {
  args: {
    definition: sampleForm,
    answers: sampleAnswers,
    issues: [{ code: 'check', path: '/telephone', severity: 'error', message: '该电话已被其他单位使用。' }],
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await expect(canvas.getByText('该电话已被其他单位使用。')).toBeVisible()
    await userEvent.type(canvas.getByRole('textbox', { name: /联系电话/ }), '1')
    await expect(canvas.queryByText('该电话已被其他单位使用。')).toBeNull()
  },
}

/** All by keyboard: fill, choose, go on. */
export const ByKeyboard: Story = {
  args: { definition: sampleForm, answers: { ...sampleAnswers, scale: null } },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    canvas.getByRole('radio', { name: '小型' }).focus()
    await userEvent.keyboard(' ')
    await expect(canvas.getByRole('radio', { name: '小型' })).toBeChecked()
    canvas.getByRole('button', { name: '下一步' }).focus()
    await userEvent.keyboard('{Enter}')
    const heading = await canvas.findByRole('heading', { level: 1, name: '经营场所' })
    await waitFor(() => expect(heading).toHaveFocus())
  },
}
