import type { CaseView } from '@yibiao/schemas'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { canvas, inspector, onCanvas, openPart, waitUntilSaved } from './people/administrator.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { submitTextItem } from './people/submit-text-item.ts'

describe('the versions of an item', () => {
  let server: RunningServer
  let browser: Browser
  let itemId: string
  /** Submitted by the first version. */
  let caseId: string
  /** 林晓, who designs and administers. */
  let designer: Page
  /** 何静, head of the department, who designs too. */
  let head: Page

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, { key: 'versions', name: '版本演练' })
    caseId = (await submitTextItem(await signInToApi(server.address, 'zhangwei'), itemId)).caseId
    designer = await openWindow(browser, server.address)
    head = await openWindow(browser, server.address)
    await signIn(designer, 'chengguan-sheji', `/designer/items/${itemId}/form`)
    await signIn(head, 'chengguan-fuzeren', `/designer/items/${itemId}/form`)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('two who have it open see each other', async () => {
    await designer.reload()
    const present = designer.getByRole('button', { name: /打开着这个事项/ })
    await present.waitFor()
    expect(await present.getAttribute('aria-label')).toContain('何静正在看“表单”')
  })

  test('publishing tells in sentences what changes, and can start later', async () => {
    await relabel(designer, 'subject', '事由')
    await designer.getByRole('button', { name: '发布', exact: true }).click()
    const dialog = designer.getByRole('dialog', { name: '发布' })
    await dialog.getByText('“事由”的名称由“subject”改为“事由”').waitFor()
    await expectAccessible(designer)
    await dialog.getByRole('radio', { name: '定时启用' }).click()
    await dialog.getByLabel('启用时间（北京时间）').fill(tomorrow())
    await dialog.getByRole('button', { name: '发布', exact: true }).click()
    const told = designer.getByRole('dialog', { name: '第 2 版已定好启用时间' })
    await told.getByRole('button', { name: '继续设计' }).click()
    expect(await labelInUse()).toBe('subject')
    await openPart(designer, '版本')
    await designer.getByText(/^第 2 版将于/).waitFor()
    await expectAccessible(designer)
    await designer.getByRole('button', { name: '取消定时' }).click()
    await designer.getByText(/^第 2 版将于/).waitFor({ state: 'detached' })
  })

  test('an earlier version is put in use again', async () => {
    await publish(designer, '第 3 版已发布')
    expect(await labelInUse()).toBe('事由')
    await designer.reload()
    await openPart(designer, '版本')
    await rowOf(designer, '1').getByRole('button', { name: '回退到此版' }).click()
    const dialog = designer.getByRole('dialog', { name: '回退到第 1 版' })
    await dialog.getByLabel('原因').fill('名称还没有定下来')
    await dialog.getByRole('button', { name: '确定' }).click()
    await rowOf(designer, '1').getByText('在用').waitFor()
    expect(await labelInUse()).toBe('subject')
  })

  test('a snapshot comes back into the draft, and can be undone', async () => {
    await designer.getByLabel('快照名称').fill('事由稿')
    await designer.getByRole('button', { name: '保存快照' }).click()
    await designer.getByRole('button', { name: '取回到草稿：事由稿' }).waitFor()
    await relabel(designer, '事由', '申请事由')
    await openPart(designer, '版本')
    await designer.getByRole('button', { name: '取回到草稿：事由稿' }).click()
    await designer.getByText('草稿已换成事由稿，可以撤销。').waitFor()
    await waitUntilSaved(designer)
    await designer.reload()
    await openPart(designer, '表单')
    await onCanvas(designer, '事由').waitFor()
    // What can be undone outlives the page.
    await designer.getByRole('button', { name: '撤销' }).click()
    await onCanvas(designer, '申请事由').waitFor()
    await designer.getByRole('button', { name: '重做' }).click()
    await onCanvas(designer, '事由').waitFor()
    await openPart(designer, '版本')
    await rowOf(designer, '1').getByRole('button', { name: '取回到草稿' }).click()
    await openPart(designer, '表单')
    await onCanvas(designer, 'subject').waitFor()
    await designer.getByRole('button', { name: '撤销' }).click()
    await onCanvas(designer, '事由').waitFor()
    await waitUntilSaved(designer)
  })

  test('where the department wants it, a colleague approves', async () => {
    await designer.goto('/designer/')
    await designer.getByRole('button', { name: '部门设置' }).click()
    const settings = designer.getByRole('dialog', { name: '部门设置' })
    await settings.getByRole('switch', { name: '发布事项需要另一人审批' }).click()
    await settings.getByRole('button', { name: '保存' }).click()
    await settings.waitFor({ state: 'detached' })
    await designer.goto(`/designer/items/${itemId}/form`)
    await canvas(designer).waitFor()
    await publish(designer, '已提交审批', '提交审批')
    expect(await labelInUse()).toBe('subject')
    await openPart(designer, '版本')
    await designer.getByRole('button', { name: '撤回申请' }).waitFor()

    await head.reload()
    await openPart(head, '版本')
    await head.getByText(/^林晓于/).waitFor()
    await expectAccessible(head)
    await head.getByRole('button', { name: '同意发布' }).click()
    const opinion = head.getByRole('dialog', { name: '同意发布' })
    await opinion.getByLabel('意见').fill('同意')
    await opinion.getByRole('button', { name: '确定' }).click()
    await rowOf(head, '4').getByText('在用').waitFor()
    expect(await labelInUse()).toBe('事由')
    await head.reload()
    await rowOf(head, '4').getByText('何静审批').waitFor()
  })

  test('a case chosen goes on by the version in use, after a preview and with its reason', async () => {
    await designer.reload()
    const section = designer.getByRole('region', { name: '在办件换用版本' })
    await section.getByText('第 1 版', { exact: true }).waitFor()
    await expectAccessible(designer)
    await section.getByRole('checkbox', { name: /^选择办件/ }).check()
    await section.getByRole('button', { name: '预览换用（1 件）' }).click()
    const dialog = designer.getByRole('dialog', { name: '换用第 4 版' })
    await dialog.getByText('可以换用').waitFor()
    await expectAccessible(designer)
    await dialog.getByLabel('换用理由').fill('名称改了')
    await dialog.getByRole('button', { name: '换用 1 件' }).click()
    await dialog.getByText('已换用 1 件，0 件没有换用。').waitFor()
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
    await section.getByText('没有按其他版本办理的在办件。').waitFor()
    await section.getByText('换用记录').click()
    await section.getByText(/第 1 版换为第 4 版 · 名称改了 · 林晓/).waitFor()
    const applicant = await signInToApi(server.address, 'zhangwei')
    const { itemVersion, timeline } = (await applicant.get(`/api/my/cases/${caseId}`)).body as CaseView
    expect([itemVersion, timeline.at(-1)?.text]).toEqual([4, '名称改了'])
  })

  async function relabel(page: Page, from: string, to: string): Promise<void> {
    await openPart(page, '表单')
    await onCanvas(page, from).click()
    await inspector(page).getByRole('textbox', { name: '名称', exact: true }).fill(to)
    await onCanvas(page, to).waitFor()
    await waitUntilSaved(page)
  }

  async function publish(page: Page, outcome: string, act = '发布'): Promise<void> {
    await page.getByRole('button', { name: '发布', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '发布' })
    await dialog.getByRole('button', { name: act, exact: true }).click()
    const told = page.getByRole('dialog', { name: outcome })
    await told.getByRole('button', { name: '继续设计' }).click()
  }

  /** Label of the first field as applicants get it. */
  async function labelInUse(): Promise<string> {
    const applicant = await signInToApi(server.address, 'zhangwei')
    const { body } = await applicant.get(`/api/items/${itemId}`)
    const { definition } = body as { definition: { form: { pages: Page1[] } } }
    return definition.form.pages[0]?.sections[0]?.fields[0]?.label ?? ''
  }
})

type Page1 = { sections: { fields: { label: string }[] }[] }

function rowOf(page: Page, version: string) {
  return page.getByRole('row').filter({ has: page.getByRole('cell', { name: new RegExp(`^${version}\\b`) }) })
}

/** As the entry of a time wants it. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16)
}
