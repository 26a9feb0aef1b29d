import type { Locator, Page } from 'playwright'

/** Settings of the designer by their labels, as somebody sets them who sees the screen. */

/** Writes into a box and leaves it. */
export async function write(scope: Locator, label: string, text: string): Promise<void> {
  const box = scope.getByRole('textbox', { name: label, exact: true })
  await box.fill(text)
  await box.blur()
}

/** Writes a whole number. */
export async function writeNumber(scope: Locator, label: string, amount: number): Promise<void> {
  const box = scope.getByRole('spinbutton', { name: label, exact: true })
  await box.fill(String(amount))
  await box.blur()
}

/** Picks one entry of a list. */
export async function choose(page: Page, scope: Locator, label: string, option: string): Promise<void> {
  await chooseIn(page, scope.getByRole('combobox', { name: label, exact: true }), option)
}

/** The same for a box that is found otherwise. */
export async function chooseIn(page: Page, box: Locator, option: string): Promise<void> {
  await box.click()
  // A long list draws what is near; typing finds the rest.
  if (await box.isEditable()) await box.fill(option)
  const list = page.locator('.ant-select-dropdown:visible')
  const entries = list.locator('.ant-select-item-option')
  await entries.filter({ has: page.getByText(option, { exact: true }) }).click()
  await list.waitFor({ state: 'hidden' })
}

/** Makes exactly these the chosen ones of a list of several. */
export async function chooseSeveral(
  page: Page,
  scope: Locator,
  label: string,
  options: readonly string[],
): Promise<void> {
  const box = scope.getByRole('combobox', { name: label, exact: true })
  const chosen = scope
    .locator('.ant-select', { has: page.getByRole('combobox', { name: label, exact: true }) })
    .locator('.ant-select-selection-item')
  const names = await chosen.allInnerTexts()
  for (const name of names.filter(each => !options.includes(each)))
    await chosen.filter({ hasText: name }).locator('.ant-select-selection-item-remove').click()
  const list = page.locator('.ant-select-dropdown:visible')
  for (const option of options.filter(each => !names.includes(each))) {
    await box.fill(option)
    const entries = list.locator('.ant-select-item-option')
    await entries.filter({ has: page.getByText(option, { exact: true }) }).click()
  }
  await box.press('Escape')
  await list.waitFor({ state: 'hidden' })
}

/** Takes the choice of a list back. */
export async function clear(page: Page, scope: Locator, label: string): Promise<void> {
  const box = scope.locator('.ant-select', { has: page.getByRole('combobox', { name: label, exact: true }) })
  await box.hover()
  await box.locator('.ant-select-clear').click()
}

export async function turnOn(scope: Locator, label: string): Promise<void> {
  await scope.getByRole('switch', { name: label, exact: true }).click()
}

/** Writes a condition as its sentence. */
export async function writeSentence(scope: Locator, label: string, sentence: string): Promise<void> {
  const box = scope.getByRole('textbox', { name: `句子：${label}`, exact: true })
  if ((await box.count()) === 0)
    await scope.getByRole('button', { name: `句子：${label}`, exact: true }).click()
  await box.fill(sentence)
  await box.blur()
}

/** Writes a condition as an expression, where no sentence says it. */
export async function writeExpression(scope: Locator, label: string, text: string): Promise<void> {
  const box = scope.getByRole('textbox', { name: `${label}（表达式）`, exact: true })
  if ((await box.count()) === 0)
    await scope.getByRole('button', { name: `FEEL：${label}`, exact: true }).click()
  await box.fill(text)
  await box.blur()
}

/** One comparison of a condition as it is picked. */
export type Comparison = {
  about: string
  /** Where it is not the first one offered. */
  compares?: string
  /** A word to pick, several of them, today, or another field. */
  with?: string | readonly string[] | { today: true } | { field: string }
}

/** Picks the comparisons of a condition one after the other; those that are there already are changed. */
export async function pickCondition(
  page: Page,
  scope: Locator,
  label: string,
  comparisons: readonly Comparison[],
  join?: '满足任意一项',
): Promise<void> {
  for (const [index, comparison] of comparisons.entries()) {
    const row = scope.getByRole('group', { name: `${label} ${index + 1}`, exact: true })
    if ((await row.count()) === 0)
      await scope.getByRole('button', { name: `添加条件：${label}`, exact: true }).click()
    await pickComparison(page, row, comparison)
    if (index === 1 && join) await choose(page, scope, `${label}：满足方式`, join)
  }
}

async function pickComparison(page: Page, row: Locator, comparison: Comparison): Promise<void> {
  const { about, compares, with: value } = comparison
  await choose(page, row, '字段', about)
  if (compares) await choose(page, row, '比较', compares)
  if (value === undefined) return
  if (typeof value === 'string') {
    const box = row.getByRole('textbox', { name: '值', exact: true })
    if (await box.isVisible()) await write(row, '值', value)
    else await choose(page, row, '值', value)
  } else if ('today' in value) await choose(page, row, '与什么相比', '今天')
  else if ('field' in value) {
    await choose(page, row, '与什么相比', '其他字段')
    await choose(page, row, '相比的对象', value.field)
  } else await chooseSeveral(page, row, '这些值', value)
}
