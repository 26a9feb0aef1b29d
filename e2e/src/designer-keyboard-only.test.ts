import type { ItemDefinition } from '@yibiao/schemas'
import { describeElderlyAllowance, elderlyAllowanceTemplate } from '@yibiao/server/elderly-allowance'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { comparable } from './harness/comparable-definition.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { pick, press, tabTo, write } from './harness/keyboard.ts'
import { settled } from './harness/look-again.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { noticedBy, takePointerAway } from './harness/without-pointer.ts'
import { canvas, waitUntilSaved } from './people/administrator.ts'
import { buildDocuments } from './people/keyboard/build-documents.ts'
import { buildFlow } from './people/keyboard/build-flow.ts'
import { buildForm } from './people/keyboard/build-form.ts'
import {
  buildCodeTables,
  buildDecisions,
  buildGuide,
  buildLimits,
  buildMaterials,
  buildPrefill,
} from './people/keyboard/build-parts.ts'
import { buildSituations, undoSituations } from './people/keyboard/build-situations.ts'
import { openPart, zh } from './people/keyboard/entries.ts'
import { askBeforeLosing, changeSeveral, moveAbout } from './people/keyboard/move-about.ts'

/** Hundreds of keys one after the other, on a machine that may have other things to do. */
const manyKeys = 900_000

let built: ItemDefinition | undefined

/**
 * O4 高龄津贴发放, the whole item, built from nothing and published by somebody who has a keyboard and no pointer. What
 * it has to become is what its template says; nothing but its words is taken from there.
 */
describe('the keyboard alone in the designer', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  const wanted = elderlyAllowanceTemplate()
  let itemId = ''

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    page = await openWindow(browser, server.address)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await takePointerAway(page)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(async () => {
    const { pointer, lost } = await noticedBy(page)
    expect(pointer, 'events of a pointer').toEqual([])
    expect(lost, 'keys pressed while nothing had the keyboard').toEqual([])
  })

  test('begins an item, and is told every key', async () => {
    await page.goto(`/api/login?returnTo=${encodeURIComponent('/designer/')}`)
    await page.getByRole('heading', { name: '登录一表' }).waitFor()
    await press(page, page.getByRole('button', { name: /\bminzheng-jueding\b/ }))
    await page.waitForURL(url => url.pathname.startsWith('/designer/'))
    await settled(page)
    await press(page, page.getByRole('button', { name: '新建事项' }))
    const dialog = page.getByRole('dialog', { name: '新建事项' })
    await write(page, dialog.getByLabel('事项名称'), zh(wanted.name))
    await pick(page, dialog.getByRole('combobox', { name: '事项类型' }), '行政给付')
    await write(page, dialog.getByLabel('事项标识'), 'elderly-allowance-by-keyboard')
    await expectAccessible(page)
    await press(page, dialog.getByRole('button', { name: '创建' }))
    await canvas(page).waitFor()
    itemId = /items\/([^/]+)/.exec(page.url())?.[1] ?? ''
    await press(page, page.getByRole('banner').getByRole('button', { name: '快捷键' }))
    const help = page.getByRole('dialog', { name: '快捷键' })
    for (const key of ['F6 / Shift+F6', 'Ctrl+I', 'Ctrl+F', 'Alt+↑ / Alt+↓', '空格', '菜单键 / Shift+F10'])
      await help.getByText(key, { exact: true }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
  })

  test(
    'writes the guide and the code tables',
    async () => {
      await buildGuide(page, wanted.guide)
      await expectAccessible(page)
      await buildCodeTables(page, wanted.codeTables ?? [])
      await expectAccessible(page)
    },
    manyKeys,
  )

  test(
    'draws up the form',
    async () => {
      await buildForm(page, wanted.form)
      await expectAccessible(page)
    },
    manyKeys,
  )

  test(
    'moves, finds, deletes and copies, is told what happens and asked before something is lost',
    async () => {
      await openForm()
      await moveAbout(page)
      await askBeforeLosing(page)
      await changeSeveral(page)
    },
    manyKeys,
  )

  test(
    'connects the sources and lists the materials',
    async () => {
      await buildPrefill(page, wanted.prefill, fieldName)
      await expectAccessible(page)
      await buildMaterials(page, wanted.materials, key => {
        return zh(wanted.prefill.sources.find(source => source.key === key)?.name)
      })
      await expectAccessible(page)
    },
    manyKeys,
  )

  test(
    'writes the documents',
    async () => {
      await buildDocuments(page, wanted.documents)
      await expectAccessible(page)
    },
    manyKeys,
  )

  test(
    'draws up the decision table, the flow and the limits',
    async () => {
      await buildDecisions(page, wanted.decisions ?? [])
      await expectAccessible(page)
      await buildFlow(page, wanted.flow, {
        role: key => new RegExp(`^${roles.get(key) ?? key}`),
        field: fieldName,
        step: id => zh(wanted.flow.steps.find(step => step.id === id)?.name),
        decision: key => zh(wanted.decisions?.find(table => table.key === key)?.name),
      })
      await expectAccessible(page)
      await buildLimits(page, wanted.limits)
      await expectAccessible(page)
    },
    manyKeys,
  )

  test('asks questions that lead to a handling item, and takes them back', async () => {
    await buildSituations(page)
    await expectAccessible(page)
    await undoSituations(page)
  })

  test('looks at the rules, the source and the preview', async () => {
    await openPart(page, '规则')
    await expectAccessible(page)
    await openPart(page, '源码')
    await page.locator('.monaco-editor .view-line').first().waitFor()
    // The editor keeps the Tab key for itself: F6 leads in and out.
    await tabTo(page, page.locator('.monaco-editor [role="textbox"]').first())
    await press(page, page.getByRole('banner').getByRole('button', { name: '预览' }))
    const preview = page.getByRole('dialog', { name: '预览' })
    await preview.getByText('是否由他人代为申请').first().waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await preview.waitFor({ state: 'hidden' })
  })

  test('publishes, and what is published is the item', async () => {
    await waitUntilSaved(page)
    await press(page, page.getByRole('banner').getByRole('button', { name: '发布' }))
    const dialog = page.getByRole('dialog', { name: '发布' })
    await dialog.getByText('可以发布').waitFor()
    await expectAccessible(page)
    await write(page, dialog.getByRole('textbox', { name: '发布说明' }), '只用键盘做成')
    await press(page, dialog.getByRole('button', { name: '发布', exact: true }))
    await page.getByRole('link', { name: '打开办事页面' }).waitFor()
    await page.keyboard.press('Escape')
    await openPart(page, '版本')
    await page.getByRole('main').getByText('只用键盘做成').waitFor()
    await expectAccessible(page)
    const version = await page.request.get(`/api/design/items/${itemId}/versions/1`)
    expect(version.status()).toBe(200)
    const { definition } = (await version.json()) as { definition: ItemDefinition }
    built = definition
    // The department has the item of the demonstration already, under the template's key.
    expect(comparable({ ...definition, key: wanted.key })).toEqual(comparable(wanted))
  })

  const roles = new Map([
    ['reviewer', '审查'],
    ['decider', '决定'],
  ])

  function fieldName(id: string): string {
    const fields = wanted.form.pages.flatMap(({ sections }) => sections).flatMap(section => section.fields)
    return zh(fields.find(field => field.id === id)?.label)
  }

  /** The second page, where the account and the notice are. */
  async function openForm(): Promise<void> {
    await openPart(page, '表单')
    await press(page, page.getByRole('tab', { selected: true }))
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('tab', { name: '津贴与发放', selected: true }).waitFor()
  }
})

describeElderlyAllowance(() => {
  if (built === undefined) throw new Error('Nothing was built.')
  return built
}, ['embedded'])
