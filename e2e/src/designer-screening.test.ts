import type { DesignItem, FlowDefinition, FormDefinition, ScenarioDefinition } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import {
  chooseFrom,
  insertStep,
  inspector,
  openPart,
  selectInFlow,
  waitUntilSaved,
} from './people/administrator.ts'
import { createItem } from './people/create-item.ts'

/** 甄别 and 子办件: departments, their published items and the fields of those are picked, and tests play them. */
describe('screenings and child cases in the designer, embedded', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  let itemId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await createItem(server.address, { key: 'together', name: '一起办演练', form, flow, scenarios })
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

  test('a department screens, with its published item and the fields of that', async () => {
    await insertStep(page, { at: '“受理”之后', type: '甄别', name: '市场监管甄别' })
    const row = inspector(page).getByRole('group', { name: '请哪些部门甄别第 1 项' })
    await chooseFrom(page, row.getByRole('combobox', { name: '部门' }), '盘龙区市场监督管理局')
    await chooseFrom(page, row.getByRole('combobox', { name: '发起哪个事项' }), '食品经营许可（新办）')
    await row.getByRole('button', { name: '添加带入的内容' }).click()
    await chooseFrom(page, row.getByRole('combobox', { name: '填入哪个字段' }), '经营者名称 (bizName)')
    await row.getByRole('textbox', { name: '内容（表达式）' }).fill('subject')
    await page.getByText('甄别 · 1 个部门 · 3 个工作日').waitFor()
    await expectAccessible(page)
    await waitUntilSaved(page)
    expect((await savedSteps())[1]).toMatchObject({
      type: 'screening',
      candidates: [
        {
          department: { type: 'code' },
          item: 'food-business',
          input: { bizName: 'subject' },
        },
      ],
    })
  })

  test('another department means another item', async () => {
    const row = inspector(page).getByRole('group', { name: '请哪些部门甄别第 1 项' })
    await chooseFrom(page, row.getByRole('combobox', { name: '部门' }), '盘龙区民政局')
    await waitUntilSaved(page)
    expect((await savedSteps())[1]).toMatchObject({
      candidates: [{ item: '', input: { bizName: 'subject' } }],
    })
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await waitUntilSaved(page)
    expect((await savedSteps())[1]).toMatchObject({ candidates: [{ item: 'food-business' }] })
  })

  test('a child case says which item it is of, and until then that it does not', async () => {
    await insertStep(page, { at: '“市场监管甄别”之后', type: '子办件', name: '公示牌' })
    await page.getByText('子办件 · 本部门 · 还没有选择事项').waitFor()
    await chooseFrom(
      page,
      inspector(page).getByRole('combobox', { name: '发起哪个事项' }),
      '户外广告及临时悬挂设置许可',
    )
    await page.getByText('子办件 · 本部门 · 户外广告及临时悬挂设置许可').waitFor()
    await expectAccessible(page)
    await waitUntilSaved(page)
    expect((await savedSteps())[2]).toMatchObject({ type: 'callActivity', item: 'outdoor-advertising' })
  })

  test('recorded tests answer the screening and end what it ordered', async () => {
    await openPart(page, '测试')
    const tests = page.getByRole('main', { name: '测试' })
    const steps = tests.getByRole('list', { name: '过程与预期' })
    const add = async (number: number, act: string) => {
      await tests.getByRole('button', { name: '添加一步' }).click()
      await page.getByRole('menuitem', { name: '环节办理', exact: true }).click()
      const group = steps.getByRole('group', { name: `第 ${number} 步：环节办理` })
      await chooseFrom(page, group.getByRole('combobox', { name: '操作' }), act)
    }
    await add(4, '需要办理')
    await steps.getByText('办件在环节“市场监管甄别”').first().waitFor()
    await add(6, '子办件准予')
    await steps.getByText('办件在环节“公示牌”').first().waitFor()
    await expectAccessible(page)
    await tests.getByText('1 个测试全部通过').waitFor()
    await waitUntilSaved(page)
  })

  test('on a phone everything fits and can be reached', async () => {
    const phone = await openWindow(browser, server.address, 'phone')
    await phone.setViewportSize({ width: 320, height: 640 })
    await signIn(phone, 'chengguan-sheji', `/designer/items/${itemId}/flow`)
    await selectInFlow(phone, '市场监管甄别')
    await inspector(phone).getByRole('combobox', { name: '发起哪个事项' }).scrollIntoViewIfNeeded()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await phone.context().close()
  })

  async function savedSteps(): Promise<FlowDefinition['steps']> {
    const designer = await signInToApi(server.address, 'chengguan-sheji')
    const { body } = await designer.get(`/api/design/items/${itemId}`)
    return ((body as DesignItem).definition['flow'] as FlowDefinition).steps
  }
})

const form: FormDefinition = {
  pages: [
    {
      id: 'p1',
      title: '内容',
      sections: [
        {
          id: 's1',
          title: '内容',
          fields: [{ id: 'subject', key: 'subject', type: 'text', label: '名称' }],
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

const scenarios: ScenarioDefinition[] = [
  {
    id: 'c1',
    name: '需要办理的',
    given: {
      applicant: { name: '林晓', documentType: '111', documentNumber: '530103199005127318' },
      now: '2026-03-02T01:00:00Z',
    },
    steps: [
      { type: 'fill', answers: { '/subject': '明亮小吃店' } },
      { type: 'submit' },
      { type: 'act', step: 'accept', command: { type: 'accept' } },
    ],
  },
]
