import type { Browser } from 'playwright'

/** A file an applicant has on the phone. */
export type OwnFile = { name: string; mimeType: string; buffer: Buffer }

/** A picture of the board, drawn to be looked at. */
export async function drawPicture(browser: Browser, name: string, words: string): Promise<OwnFile> {
  const page = await browser.newPage({ viewport: { width: 640, height: 420 } })
  try {
    await page.setContent(
      `<body style="margin:0;display:grid;place-items:center;height:420px;background:#dcebf7;font:32px sans-serif">${words}</body>`,
    )
    return { name: `${name}.png`, mimeType: 'image/png', buffer: await page.screenshot() }
  } finally {
    await page.close()
  }
}

/** A page of text as a PDF. */
export async function writePdf(browser: Browser, name: string, words: string): Promise<OwnFile> {
  const page = await browser.newPage()
  try {
    await page.setContent(`<h1>${name}</h1><p>${words}</p>`)
    return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: await page.pdf({ format: 'A4' }) }
  } finally {
    await page.close()
  }
}
