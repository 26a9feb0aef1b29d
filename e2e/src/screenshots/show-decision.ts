import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { shoot, writePicture } from './shoot.ts'

/** The decided case as the applicant sees it, and the first page of its decision where pdftoppm is installed. */
export async function showDecision(page: Page, casePath: string): Promise<void> {
  await page.goto('/my/cases')
  await page
    .getByRole('link', { name: /^户外广告/ })
    .first()
    .waitFor()
  await shoot(page, 'my-cases')
  await page.goto(casePath)
  const decision = page.getByRole('link', { name: '下载准予设置决定书（PDF）' })
  await decision.waitFor()
  await shoot(page, 'case-decided')
  const address = await decision.getAttribute('href')
  const answer = await page.request.get(address ?? '')
  drawFirstPage(await answer.body(), 'decision-document.desktop')
}

function drawFirstPage(pdf: Buffer, name: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-decision-'))
  try {
    writeFileSync(join(folder, 'decision.pdf'), pdf)
    execFileSync('pdftoppm', ['-png', '-r', '80', '-singlefile', 'decision.pdf', 'decision'], { cwd: folder })
    writePicture(name, readFileSync(join(folder, 'decision.png')))
  } catch (error) {
    if (!isMissing(error)) throw error
    console.log(`${name}.png is left as it is: pdftoppm (poppler-utils) is not installed.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
