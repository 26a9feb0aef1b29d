import type { FormDefinition, ItemDefinition, ScenarioDefinition } from '@yibiao/schemas'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { chooseFrom, inspector, onCanvas, openPart, unfold, waitUntilSaved } from './people/administrator.ts'
import { createItem } from './people/create-item.ts'

/** Recorded tests: made by filling the form as somebody, played after every change, asked for before publishing. */
describe('recorded tests of an item, embedded', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let itemId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await createItem(server.address, { key: 'tests', name: '户外广告', form, ...more })
    page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-sheji', '/designer/')
    await settled(page)
    await page.goto(`/designer/items/${itemId}/scenarios`)
    await tests(page).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('one is recorded by filling the form as a test person, and expects what rules decide', async () => {
    await tests(page).getByText('还没有测试').waitFor()
    await expectAccessible(page)
    await tests(page).getByRole('button', { name: '录制测试' }).click()
    const dialog = page.getByRole('dialog', { name: '录制测试' })
    await dialog.getByText('测试人与数据来源').click()
    await chooseFrom(page, dialog.getByRole('combobox', { name: '以谁的身份' }), '林晓')
    await dialog.getByRole('button', { name: '重新开始' }).click()
    const form = dialog.getByRole('region', { name: '电脑' })
    await form.getByText('林晓', { exact: true }).waitFor()
    const expected = dialog.getByRole('complementary', { name: '预期的结果' })
    await expected.getByRole('checkbox', { name: '“执照号”不显示' }).waitFor()
    await form.getByRole('radio', { name: '企业' }).check()
    await expected.getByRole('checkbox', { name: '“执照号”显示' }).waitFor()
    await form.getByRole('textbox', { name: '执照号' }).fill('A1')
    await form.getByRole('textbox', { name: '宽度' }).fill('10')
    await form.getByRole('textbox', { name: '高度' }).fill('6')
    await form.getByRole('textbox', { name: '高度' }).blur()
    await expected.getByRole('checkbox', { name: '“面积”是“60”' }).waitFor()
    await expected.getByRole('textbox', { name: '测试名称', exact: true }).fill('企业的大型广告')
    await chooseFrom(page, expected.getByRole('combobox', { name: '交了哪些材料' }), '效果图')
    // One Escape too many does not lose what was recorded.
    await expected.getByRole('textbox', { name: '测试名称', exact: true }).press('Escape')
    const question = page.getByRole('dialog', { name: '放弃已经录入的内容？' })
    await question.getByRole('button', { name: '继续录入' }).click()
    await question.waitFor({ state: 'detached' })
    expect(await expected.getByRole('checkbox', { name: '“面积”是“60”' }).isChecked()).toBe(true)
    await expected.getByRole('switch', { name: '填完后提交' }).click()
    await expected.getByRole('checkbox', { name: '办件在环节“受理”' }).waitFor()
    await expected.getByRole('checkbox', { name: '状态是“已提交”' }).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '保存测试' }).click()
    await dialog.waitFor({ state: 'detached' })
    await tests(page).getByText('1 个测试全部通过').waitFor()
    await waitUntilSaved(page)
    const [saved] = await read(page, itemId)
    expect(saved).toMatchObject({
      name: '企业的大型广告',
      given: { applicant: { name: '林晓' }, sources: { account: { type: 'data' } } },
      steps: [
        { type: 'fill', answers: { '/kind': 'firm', '/licence': 'A1', '/width': '10', '/height': '6' } },
        { type: 'attach', materials: ['photo'] },
        { type: 'submit' },
        { type: 'expect' },
      ],
    })
    const [, , , expecting] = saved?.steps ?? []
    expect(expecting).toMatchObject({
      expectations: expect.arrayContaining([
        { type: 'visible', path: '/licence', is: true },
        { type: 'required', path: '/licence', is: true },
        { type: 'value', path: '/area', value: '60' },
        { type: 'noIssue', path: '/height' },
        { type: 'material', material: 'photo', is: 'required' },
        { type: 'active', step: 'accept', is: true },
      ]),
    })
  })

  test('the way of the case is written step by step, each with what comes of it', async () => {
    const steps = tests(page).getByRole('list', { name: '过程与预期' })
    await addStep(page, '环节办理')
    const act = steps.getByRole('group', { name: '第 5 步：环节办理' })
    await act.waitFor()
    await steps.getByRole('group', { name: '第 6 步：预期' }).getByText('办件在环节“审查”').waitFor()
    await chooseFrom(page, act.getByRole('combobox', { name: '操作' }), '不予受理')
    await tests(page).getByText('1 个测试，1 个未通过').waitFor()
    const after = steps.getByRole('group', { name: '第 6 步：预期' })
    await after.getByText('实际：状态是“不予受理”').waitFor()
    await page.getByRole('button', { name: /^撤销/ }).click()
    await tests(page).getByText('1 个测试全部通过').waitFor()
    await expectAccessible(page)
  })

  test('a change that breaks a test shows what came, leads to the field, and keeps it from being published', async () => {
    await openPart(page, '表单')
    await onCanvas(page, '面积').click({ position: { x: 20, y: 12 } })
    await setRule(page, 'width * height * 2')
    const problems = page.getByRole('region', { name: '问题' })
    await expect.poll(() => problems.getByRole('status').innerText()).toContain('1 个错误')
    await waitUntilSaved(page)
    await page.getByRole('banner').getByRole('button', { name: '发布' }).click()
    const dialog = page.getByRole('dialog', { name: '发布' })
    const gate = dialog.getByRole('listitem').filter({ hasText: '模拟申报测试' })
    await gate.getByText('未通过').waitFor()
    expect(await dialog.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true)
    // The problem leads to the expectation in its test.
    await gate.getByRole('button', { name: /与预期不一致：面积/ }).click()
    await dialog.waitFor({ state: 'detached' })
    const differing = tests(page).getByRole('listitem').filter({ hasText: '实际：“面积”是“120”' })
    await differing.last().waitFor()
    await expectAccessible(page)
    await tests(page).getByRole('button', { name: '“面积”是“60”', exact: true }).click()
    await onCanvas(page, '面积').waitFor()
    expect(await onCanvas(page, '面积').getAttribute('aria-selected')).toBe('true')
  })

  test('what came is accepted, undone, and redone; then it can be published', async () => {
    await openPart(page, '测试')
    await tests(page).getByRole('button', { name: '接受实际结果：“面积”是“60”' }).click()
    await tests(page).getByText('1 个测试全部通过').waitFor()
    await page.getByRole('button', { name: /^撤销/ }).click()
    await tests(page).getByText('1 个测试，1 个未通过').waitFor()
    await page.getByRole('button', { name: /^重做/ }).click()
    await tests(page).getByText('1 个测试全部通过').waitFor()
    await waitUntilSaved(page)
    await page.getByRole('banner').getByRole('button', { name: '发布' }).click()
    const dialog = page.getByRole('dialog', { name: '发布' })
    await dialog.getByText('所有条件都已满足').waitFor()
    await dialog.getByRole('listitem').filter({ hasText: '模拟申报测试' }).getByText('通过').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
  })

  test('one is duplicated, filled in another way, and deleted', async () => {
    await tests(page).getByRole('button', { name: '复制这个测试' }).click()
    await tests(page).getByText('2 个测试全部通过').waitFor()
    await tests(page).getByRole('heading', { name: '企业的大型广告（副本）' }).waitFor()
    await tests(page).getByRole('button', { name: '修改填报内容' }).click()
    const dialog = page.getByRole('dialog', { name: '录制测试' })
    const form = dialog.getByRole('region', { name: '电脑' })
    await expect.poll(() => form.getByRole('textbox', { name: '宽度' }).inputValue()).toBe('10')
    await form.getByRole('textbox', { name: '高度' }).fill('40')
    await form.getByRole('textbox', { name: '高度' }).blur()
    const expected = dialog.getByRole('complementary', { name: '预期的结果' })
    await expected.getByRole('checkbox', { name: '“高度”有问题：高度要小于 30 米' }).check()
    await dialog.getByRole('button', { name: '更新测试' }).click()
    await dialog.waitFor({ state: 'detached' })
    // The case does not come about, so its officers cannot act.
    await tests(page).getByText('无法进行：办件没有到这个环节').waitFor()
    await tests(page).getByRole('button', { name: '删除企业的大型广告（副本）' }).click()
    await tests(page).getByText('1 个测试全部通过').waitFor()
    await page.getByRole('button', { name: /^撤销/ }).click()
    await tests(page).getByText('2 个测试，1 个未通过').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    await expect.poll(width).toBeLessThanOrEqual(390)
    await expectAccessible(page)
  })
})

function tests(page: Page): Locator {
  return page.getByRole('main', { name: '测试' })
}

async function addStep(page: Page, kind: string): Promise<void> {
  await tests(page).getByRole('button', { name: '添加一步' }).click()
  await page.getByRole('menuitem', { name: kind, exact: true }).click()
}

/** Writes the calculation of the field that is selected. */
async function setRule(page: Page, text: string): Promise<void> {
  const rule = inspector(page).getByRole('textbox', { name: /计算/ })
  if (!(await rule.isVisible())) await unfold(page, '计算')
  await rule.fill(text)
  await rule.blur()
}

const form: FormDefinition = {
  pages: [
    {
      id: 'p1',
      title: '基本信息',
      sections: [
        {
          id: 's1',
          title: '申请人',
          fields: [
            { id: 'f1', key: 'name', type: 'text', label: '姓名', isRequired: true },
            {
              id: 'f2',
              key: 'kind',
              type: 'radio',
              label: '申请人类型',
              options: {
                type: 'inline',
                options: [
                  { value: 'person', label: '个人' },
                  { value: 'firm', label: '企业' },
                ],
              },
            },
            {
              id: 'f3',
              key: 'licence',
              type: 'text',
              label: '执照号',
              visibleWhen: 'kind = "firm"',
              requiredWhen: 'kind = "firm"',
            },
            { id: 'f4', key: 'width', type: 'number', label: '宽度' },
            {
              id: 'f5',
              key: 'height',
              type: 'number',
              label: '高度',
              checks: [{ id: 'k1', assert: 'height < 30', message: '高度要小于 30 米', severity: 'error' }],
            },
            {
              id: 'f6',
              key: 'area',
              type: 'calculated',
              valueType: 'number',
              label: '面积',
              calculate: 'width * height',
            },
          ],
        },
      ],
    },
  ],
}

const more: Pick<ItemDefinition, 'materials' | 'prefill'> = {
  materials: [
    {
      id: 'm1',
      key: 'photo',
      name: '效果图',
      necessity: 'required',
      source: 'applicant',
      condition: 'area > 50',
    },
  ],
  prefill: {
    sources: [
      {
        id: 'o1',
        key: 'account',
        name: '登录账号',
        connector: { type: 'account' },
        when: 'start',
        onFailure: 'typeIn',
      },
    ],
    mappings: [{ id: 'r1', source: 'account', field: 'f1', value: 'response.name', mode: 'locked' }],
  },
}

async function read(page: Page, itemId: string): Promise<readonly ScenarioDefinition[]> {
  const answer = await page.request.get(`/api/design/items/${itemId}`)
  const { definition } = (await answer.json()) as { definition: ItemDefinition }
  return definition.scenarios ?? []
}
