import type { FlowDefinition, FormDefinition, ScenarioDefinition } from '@yibiao/schemas'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './harness/expect-accessible.ts'
import { settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import {
  chooseFrom,
  inspector,
  openPart,
  selectInFlow,
  undoNamed,
  waitUntilSaved,
} from './people/administrator.ts'
import { createItem } from './people/create-item.ts'

/** 决定之后: set up beside the flow, with its documents, played in recorded tests, told by name everywhere. */
describe('what follows the decision, embedded', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let itemId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await createItem(server.address, {
      key: 'after',
      name: '决定之后演练',
      form,
      flow,
      scenarios,
      decisions,
    })
    page = await openWindow(browser, server.address)
    await signIn(page, 'chengguan-sheji', '/designer/')
    await settled(page)
    await page.goto(`/designer/items/${itemId}/flow`)
    await page.getByRole('tree', { name: '流程画布' }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('one is added whole, says when it takes place and what each outcome leads to, and undo names it', async () => {
    await page.getByText('准予送达后即办结').waitFor()
    await page.getByRole('button', { name: '添加后续程序' }).click()
    const card = after(page).getByRole('treeitem', { name: '后置核查' })
    await card.waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '后置核查')
    await after(page).getByText('准予后都进行').waitFor()
    await after(page).getByText('核查 → 整改 → 复查 → 撤销').waitFor()
    await inspector(page).getByText('不合格：责令整改，15 个工作日内报告').waitFor()
    await inspector(page).getByRole('switch', { name: '核查不合格时先责令限期整改' }).click()
    await after(page).getByText('核查 → 撤销').waitFor()
    await inspector(page).getByText('不合格：交人判断是否撤销。').waitFor()
    await undoNamed(page, '修改“后置核查”')
    await after(page).getByText('核查 → 整改 → 复查 → 撤销').waitFor()
    // Recorded tests that pass the check then attach what it asks for.
    const evidence = inspector(page).getByRole('switch', { name: '要点 1 须附佐证材料' })
    await evidence.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => evidence.isChecked()).toBe(true)
    await inspector(page).getByRole('button', { name: '添加条件：何时进行' }).click()
    const subject = inspector(page).getByRole('combobox', { name: '字段', exact: true })
    await chooseFrom(page, subject, '以告知承诺办理')
    await after(page)
      .getByText(/当“以告知承诺办理”.*时在准予后进行/)
      .waitFor()
    await expectAccessible(page)
  })

  test('they are put in order and deleted by keyboard', async () => {
    await page.getByRole('button', { name: '添加后续程序' }).click()
    const names = () =>
      after(page)
        .getByRole('treeitem')
        .evaluateAll(items => items.map(item => item.getAttribute('aria-label')))
    const name = inspector(page).getByRole('textbox', { name: '名称', exact: true })
    await name.fill('年度检查')
    await expect.poll(names).toEqual(['后置核查', '年度检查'])
    await after(page).getByRole('treeitem', { name: '年度检查' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(names).toEqual(['年度检查', '后置核查'])
    await page.keyboard.press('Delete')
    await expect.poll(names).toEqual(['后置核查'])
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '后置核查')
    await undoNamed(page, '删除“年度检查”')
    await expect.poll(names).toEqual(['年度检查', '后置核查'])
    await after(page).getByRole('treeitem', { name: '年度检查' }).focus()
    await page.keyboard.press('Delete')
  })

  test('the documents of its acts are added with their text, and lead to where they are edited', async () => {
    await after(page).getByRole('treeitem', { name: '后置核查' }).click()
    await inspector(page).getByRole('button', { name: '添加文书：责令整改时出具' }).click()
    await inspector(page).getByRole('button', { name: '打开文书：责令限期整改通知书' }).click()
    await page
      .getByRole('main', { name: '文书' })
      .getByRole('heading', { name: '责令限期整改通知书' })
      .waitFor()
    await page.getByText('${rectification.requirements}').first().waitFor()
    await expectAccessible(page)
    await openPart(page, '规则')
    await page.getByText(/时，准予后进行“后置核查”/).click()
    await inspector(page).getByRole('heading', { name: '后置核查' }).waitFor()
  })

  test('deleting what its condition names asks once, and says what goes along', async () => {
    await openPart(page, '表单')
    await page
      .getByRole('tree', { name: /^表单画布/ })
      .getByRole('treeitem', { name: '以告知承诺办理' })
      .focus()
    await page.keyboard.press('Delete')
    const question = page.getByRole('dialog')
    await question.getByText('后置核查').waitFor()
    await question.getByRole('button', { name: /^取\s*消$/ }).click()
    await question.waitFor({ state: 'hidden' })
  })

  test('recorded tests play it, with what comes of each act', async () => {
    await openPart(page, '测试')
    const tests = page.getByRole('main', { name: '测试' })
    const steps = tests.getByRole('list', { name: '过程与预期' })
    const add = async () => {
      await tests.getByRole('button', { name: '添加一步' }).click()
      await page.getByRole('menuitem', { name: '环节办理', exact: true }).click()
    }
    await add()
    const act = steps.getByRole('group', { name: '第 6 步：环节办理' })
    await chooseFrom(page, act.getByRole('combobox', { name: '操作' }), '核查不合格')
    const expected = steps.getByRole('group', { name: '第 7 步：预期' })
    await expected.getByText('实际：后续程序“后置核查”整改中').waitFor()
    await expected.getByRole('button', { name: '接受实际结果：后续程序“后置核查”合格' }).click()
    await tests.getByText('1 个测试全部通过').waitFor()
    // Nobody has a task while the holder puts things right: the report comes next.
    await add()
    await steps
      .getByRole('group', { name: '第 8 步：环节办理' })
      .getByText('报告整改情况（申请人）')
      .waitFor()
    await steps.getByRole('group', { name: '第 9 步：预期' }).getByText('后续程序“后置核查”待复查').waitFor()
    await tests.getByText('1 个测试全部通过').waitFor()
    await expectAccessible(page)
    await waitUntilSaved(page)
  })

  test('a decision table says when it grants at once, and where nothing can be promised the exemption is off', async () => {
    await openPart(page, '流程')
    await selectInFlow(page, '自动审核')
    await inspector(page).getByText('只准予，从不拒绝').waitFor()
    await inspector(page).getByRole('button', { name: '添加条件：秒批：何时当场准予' }).click()
    await inspector(page)
      .getByText(/当“自动审核 \/ 结论”.*时当场准予/)
      .waitFor()
    await expectAccessible(page)
    await openPart(page, '指南')
    await chooseFrom(page, page.getByRole('combobox', { name: '不适用告知承诺的领域' }), '国家安全')
    await openPart(page, '材料')
    await page.getByRole('button', { name: '添加材料' }).click()
    await page.getByRole('button', { name: '添加免交方式' }).click()
    await page.getByText('事项属于不适用告知承诺的领域（国家安全）').waitFor()
    await page.getByRole('combobox', { name: '方式', exact: true }).click()
    const promise = page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: '告知承诺' })
    expect(await promise.getAttribute('class')).toContain('disabled')
    await page.keyboard.press('Escape')
    await expectAccessible(page)
  })

  test('on a phone everything fits and can be reached', async () => {
    await waitUntilSaved(page)
    const phone = await openWindow(browser, server.address, 'phone')
    await phone.setViewportSize({ width: 320, height: 640 })
    await signIn(phone, 'chengguan-sheji', `/designer/items/${itemId}/flow`)
    const card = after(phone).getByRole('treeitem', { name: '后置核查' })
    await card.scrollIntoViewIfNeeded()
    await card.click()
    await inspector(phone).getByRole('heading', { name: '后置核查' }).waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await phone.context().close()
  })
})

function after(page: Page): Locator {
  return page.getByRole('region', { name: '决定之后' })
}

const form: FormDefinition = {
  pages: [
    {
      id: 'p1',
      title: '内容',
      sections: [
        {
          id: 's1',
          title: '内容',
          fields: [
            { id: 'subject', key: 'subject', type: 'text', label: '事由' },
            { id: 'byPromise', key: 'byPromise', type: 'boolean', label: '以告知承诺办理' },
          ],
        },
      ],
    },
  ],
}

const role = (key: string) => ({ type: 'role', role: { type: 'role', role: key } }) as const

const flow: FlowDefinition = {
  steps: [
    {
      type: 'userTask',
      id: 'accept',
      key: 'accept',
      name: '受理',
      phase: 'accept',
      assignees: role('window'),
      completion: { type: 'single' },
    },
    {
      type: 'businessRuleTask',
      id: 'auto',
      key: 'auto',
      name: '自动审核',
      decision: 'auto',
      onUncertain: role('reviewer'),
    },
    {
      type: 'userTask',
      id: 'decide',
      key: 'decide',
      name: '决定',
      phase: 'decide',
      assignees: role('decider'),
      completion: { type: 'single' },
    },
  ],
}

const granting = { type: 'decide', outcome: 'granted' }

const scenarios: ScenarioDefinition[] = [
  {
    id: 'c1',
    name: '以承诺准予',
    given: {
      applicant: { name: '林晓', documentType: '111', documentNumber: '530103199005127318' },
      now: '2026-03-02T01:00:00Z',
    },
    steps: [
      { type: 'fill', answers: { '/subject': '设置围挡', '/byPromise': true } },
      { type: 'submit' },
      { type: 'act', step: 'accept', command: { type: 'accept' } },
      { type: 'act', step: 'decide', command: granting },
      { type: 'expect', expectations: [{ type: 'status', status: 'granted' }] },
    ],
  },
]

const decisions = [
  {
    id: 'd1',
    key: 'auto',
    name: '自动审核',
    hitPolicy: 'U',
    inputs: [{ id: 'i1', label: '事由', expression: 'subject' }],
    outputs: [{ id: 'o1', key: 'result', label: '结论', valueType: 'text' }],
    rules: [{ id: 'r1', inputs: ['-'], outputs: ['"通过"'] }],
  },
]
