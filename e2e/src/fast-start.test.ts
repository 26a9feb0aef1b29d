import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInToApi } from './harness/api-client.ts'
import { expectAccessible } from './harness/expect-accessible.ts'
import { makeWorkbook } from './harness/make-workbook.ts'
import { openBrowser, openWindow } from './harness/open-browser.ts'
import { signIn } from './harness/sign-in.ts'
import { startServer, type RunningServer } from './harness/start-server.ts'
import { canvas, chooseFrom, inspector, onCanvas, undoNamed, waitUntilSaved } from './people/administrator.ts'
import { publishTextItem } from './people/publish-text-item.ts'

describe('many fields at once', () => {
  let server: RunningServer
  let browser: Browser
  let designer: Page
  let itemId: string

  beforeAll(async () => {
    server = await startServer('embedded')
    browser = await openBrowser()
    itemId = await publishTextItem(server.address, { key: 'faststart', name: '快速添加演练' })
    await addAccountSource()
    designer = await openWindow(browser, server.address)
    await signIn(designer, 'chengguan-sheji', `/designer/items/${itemId}/form`)
    await canvas(designer).waitFor()
    designer.setDefaultTimeout(20_000)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('a pasted list is shown as it is understood, added as one act, and undone as one', async () => {
    const dialog = await openDialog()
    await dialog
      .getByRole('textbox', { name: '字段清单、表格或 JSON' })
      .fill(
        [
          '申请人姓名*',
          '性别：男/女',
          '手机号码（必填）',
          '身份证号',
          '经营面积（数字）',
          '申请理由',
          '影像\t3D 模型',
        ].join('\n'),
      )
    await dialog.getByRole('button', { name: '看识别结果' }).click()
    await dialog.getByText('识别出 7 个字段：6 个照原样，1 个有改动，另有 0 处没有采用。').waitFor()
    await dialog.getByText('不认识类型“3D 模型”，请核对').waitFor()
    await expectAccessible(designer)
    const type = dialog.getByRole('combobox', { name: '“影像”的类型' })
    await type.fill('图片')
    await type.press('Enter')
    await dialog.getByRole('checkbox', { name: '添加“申请理由”' }).uncheck()
    await dialog.getByRole('button', { name: '添加 6 个字段' }).click()
    await dialog.waitFor({ state: 'detached' })

    for (const name of ['申请人姓名', '性别', '手机号码', '身份证号', '经营面积', '影像'])
      await onCanvas(designer, name).waitFor()
    await waitUntilSaved(designer)
    expect(await savedFields()).toEqual([
      'subject:text',
      'content:text',
      'personName:text:person.name',
      'personSex:radio:person.sex',
      'personMobilePhone:mobilePhone:person.mobilePhone',
      'personIdentityNumber:residentIdentityNumber:person.identityNumber',
      'number:number',
      'text:image',
    ])

    const undo = designer.getByRole('button', { name: '撤销', exact: true })
    await undo.hover()
    await designer.getByText('撤销：添加“申请人姓名等 6 项”（Ctrl+Z）').waitFor()
    await undo.click()
    await onCanvas(designer, '申请人姓名').waitFor({ state: 'detached' })
    await waitUntilSaved(designer)
    expect(await savedFields()).toEqual(['subject:text', 'content:text'])
  })

  test('a spreadsheet saved as CSV gives its fields at the chosen place', async () => {
    const dialog = await openDialog()
    await dialog.getByLabel('字段清单文件').setInputFiles({
      name: '字段.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        '字段名称,类型,必填,选项,说明\n主体业态,下拉框,是,超市/餐馆/食堂,与执照一致\n开业日期,,,,\n',
      ),
    })
    await dialog.getByText('字段.csv，共 3 行').waitFor()
    await dialog.getByRole('button', { name: '看识别结果' }).click()
    await dialog.getByText('识别出 2 个字段：2 个照原样').waitFor()
    await chooseFrom(designer, dialog.getByRole('combobox', { name: '放在谁的后面' }), '最前面')
    await dialog.getByRole('button', { name: '添加 2 个字段' }).click()
    await onCanvas(designer, '开业日期').waitFor()
    await waitUntilSaved(designer)
    expect(await savedFields()).toEqual(['select:select', 'date:date', 'subject:text', 'content:text'])
    expect(await inspector(designer).getByRole('textbox', { name: '名称', exact: true }).inputValue()).toBe(
      '主体业态',
    )
  })

  test('a workbook is read by the server, and its fields are undone as one act', async () => {
    const before = await savedFields()
    const dialog = await openDialog()
    await dialog.getByLabel('字段清单文件').setInputFiles({
      name: '采集表.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: makeWorkbook([
        ['字段名称', '类型', '必填', '选项', '说明'],
        ['加工品种', '多选', '是', '米面制品、豆制品、肉制品', '可选多项'],
        ['从业人数', '整数', '是', '', ''],
        ['场所照片', '图片', '', '', '门头和操作间各一张'],
        ['三维模型', '3D 模型', '', '', ''],
      ]),
    })
    await dialog.getByText('采集表.xlsx，共 5 行').waitFor()
    await dialog.getByRole('button', { name: '看识别结果' }).click()
    await dialog.getByText('识别出 4 个字段：3 个照原样，1 个有改动，另有 0 处没有采用。').waitFor()
    await dialog.getByText('不认识类型“3D 模型”，请核对').waitFor()
    await dialog.getByRole('checkbox', { name: '添加“三维模型”' }).uncheck()
    await expectAccessible(designer)
    await dialog.getByRole('button', { name: '添加 3 个字段' }).click()
    await onCanvas(designer, '场所照片').waitFor()
    await waitUntilSaved(designer)
    const added = (await savedFields()).filter(each => !before.includes(each))
    expect(added.map(each => each.split(':')[1])).toEqual(['checkboxes', 'integer', 'image'])
    await undoNamed(designer, '添加“加工品种等 3 项”')
    await onCanvas(designer, '场所照片').waitFor({ state: 'detached' })
    await waitUntilSaved(designer)
    expect(await savedFields()).toEqual(before)
  })

  test('a file that only calls itself a workbook is refused with a sentence', async () => {
    const dialog = await openDialog()
    await dialog.getByLabel('字段清单文件').setInputFiles({
      name: '坏的.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: makeWorkbook([['字段名称']]).subarray(0, 200),
    })
    await dialog.getByRole('alert').waitFor()
    await designer.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('a label that is usual is offered as a data element, and a source that brings it is told', async () => {
    await onCanvas(designer, 'subject').click()
    await inspector(designer).getByRole('textbox', { name: '名称', exact: true }).fill('申请人姓名')
    await inspector(designer).getByRole('button', { name: '姓名，设为数据元 person.name' }).click()
    await inspector(designer).getByText('已有来源可预填').waitFor()
    await expectAccessible(designer)
    await inspector(designer).getByRole('button', { name: '从“登录账号”预填' }).click()
    await inspector(designer).getByText('已有来源可预填').waitFor({ state: 'detached' })
    await designer.getByRole('textbox', { name: '搜索字段类型' }).fill('手机')
    await palette()
      .getByRole('region', { name: '常用信息' })
      .getByRole('button', { name: '手机号码，数据元 person.mobilePhone' })
      .click()
    await onCanvas(designer, '手机号码').waitFor()
    await designer.getByRole('textbox', { name: '搜索字段类型' }).fill('')
    await waitUntilSaved(designer)
    const saved = await savedFields()
    expect(saved).toContain('subject:text:person.name')
    expect(saved).toContain('personMobilePhone:mobilePhone:person.mobilePhone')
  })

  test('what a source knows is filled from it by one press, which is undone under its name', async () => {
    const problems = designer.getByRole('region', { name: '问题' })
    await problems.getByRole('button', { expanded: false }).click()
    const hint = problems.getByRole('listitem').filter({ hasText: '来源“登录账号”已经有“手机号码”' })
    await hint.getByRole('button', { name: '设置预填', exact: true }).click()
    await hint.waitFor({ state: 'detached' })
    await undoNamed(designer, '为“手机号码”设置预填')
    await hint.waitFor()
    await designer.getByRole('button', { name: '重做', exact: true }).click()
    await hint.waitFor({ state: 'detached' })
    await problems.getByRole('button', { expanded: true }).click()
    await waitUntilSaved(designer)
  })

  test('a usual group of fields comes in as one act', async () => {
    const before = await savedFields()
    await palette().getByRole('button', { name: '申请主体组' }).click()
    await onCanvas(designer, '法定代表人（负责人）').waitFor()
    await waitUntilSaved(designer)
    expect(await savedFields()).toHaveLength(before.length + 9)
    await designer.keyboard.press('Control+z')
    await onCanvas(designer, '法定代表人（负责人）').waitFor({ state: 'detached' })
    await waitUntilSaved(designer)
    expect(await savedFields()).toEqual(before)
  })

  function palette() {
    return designer.getByRole('complementary', { name: '添加字段' })
  }

  /** The verified login, as a source of the item. */
  async function addAccountSource(): Promise<void> {
    const api = await signInToApi(server.address, 'chengguan-sheji')
    const path = `/api/design/items/${itemId}`
    const { revision, definition } = (await api.get(path)).body as { revision: number; definition: object }
    const source = {
      id: 'o1',
      key: 'account',
      name: '登录账号',
      connector: { type: 'account' },
      when: 'start',
      onFailure: 'typeIn',
    }
    const prefill = { sources: [source], mappings: [] }
    const saved = await api.send(
      'PUT',
      path,
      { definition: { ...definition, prefill } },
      { 'if-match': `"${revision}"` },
    )
    expect(saved.status, saved.text).toBe(200)
  }

  async function openDialog() {
    await designer.getByRole('button', { name: '快速添加字段' }).click()
    const dialog = designer.getByRole('dialog', { name: '快速添加字段' })
    await dialog.waitFor()
    return dialog
  }

  /** Key, type and element of the first section's fields, as the server has them. */
  async function savedFields(): Promise<string[]> {
    const api = await signInToApi(server.address, 'chengguan-sheji')
    const { body } = await api.get(`/api/design/items/${itemId}`)
    const { definition } = body as {
      definition: { form: { pages: { sections: { fields: SavedField[] }[] }[] } }
    }
    const fields = definition.form.pages[0]?.sections[0]?.fields ?? []
    return fields.map(({ key, type, element }) =>
      [key, type, ...(element === undefined ? [] : [element])].join(':'),
    )
  }
})

interface SavedField {
  readonly key: string
  readonly type: string
  readonly element?: string
}
