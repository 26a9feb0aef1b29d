import type { Page } from 'playwright'

/** Presses the button that signs out, on a phone in the menu of the account; what is unsent is asked about first. */
export async function askToSignOut(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '退出登录' })
  if (!(await button.isVisible())) await page.getByRole('button', { name: /^账户/ }).click()
  await button.click()
}
