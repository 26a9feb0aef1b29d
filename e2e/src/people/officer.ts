import type { Locator, Page } from 'playwright'

/** What an officer does in the workbench. */

/** Opens a case from the list of what is waiting, and claims its task when nobody has yet. */
export async function openFromWorklist(page: Page, number: string): Promise<void> {
  await page.goto('/workbench')
  await page.getByRole('group', { name: '待办范围' }).getByRole('button', { name: /^全部/ }).click()
  await page.getByRole('link', { name: `打开办件 ${number}` }).click()
  const acts = page.getByRole('group', { name: '可办理的操作' })
  await acts.waitFor()
  const claim = acts.getByRole('button', { name: '领取', exact: true })
  if (!(await claim.isVisible())) return
  await claim.click()
  await claim.waitFor({ state: 'detached' })
}

/** Judges every point of the checklist as met. */
export async function meetChecklist(page: Page): Promise<void> {
  for (const point of await page.getByRole('radio', { name: '符合', exact: true }).all()) await point.check()
}

/** Opens the dialog of an act. */
export async function begin(page: Page, act: string): Promise<Locator> {
  await page
    .getByRole('group', { name: '可办理的操作' })
    .getByRole('button', { name: act, exact: true })
    .click()
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.waitFor()
  return dialog
}

/** Does the act whose dialog is open, and waits until the case shows it. */
export async function complete(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
