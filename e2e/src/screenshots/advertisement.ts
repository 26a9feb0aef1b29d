import type { Browser } from 'playwright'

/** What the applicant of the pictures asks for; dates lie in the year after the one it is run in. */
export const advertisement = {
  street: '人民中路 18 号临街墙面',
  width: '6',
  height: '2.5',
  area: '15',
  clearance: '3.6',
  material: '铝塑板、钢结构骨架',
  correctedMaterial: '铝塑板（A 级防火）、热镀锌钢结构骨架',
  power: '市电 220 V，功率 1.2 kW，设漏电保护',
  content: '公益广告：爱护春城一草一木',
  from: `${new Date().getFullYear() + 1}-03-01`,
  to: `${new Date().getFullYear() + 2}-02-28`,
}

/** The drawing of the board by day or by night. */
export async function drawAdvertisement(browser: Browser, time: '白天' | '夜景'): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 900, height: 600 } })
  try {
    await page.setContent(drawing(time === '白天'))
    return await page.screenshot()
  } finally {
    await page.close()
  }
}

function drawing(isDay: boolean): string {
  const colours = isDay
    ? {
        sky: '#dcebf7',
        wall: '#d9d4cb',
        window: '#9fb4c4',
        board: '#0b6b50',
        ground: '#b9b9b4',
        line: '#333333',
      }
    : {
        sky: '#101a2e',
        wall: '#3a3d46',
        window: '#e9cf86',
        board: '#0f9a70',
        ground: '#23252b',
        line: '#e8e8e8',
      }
  const windows = Array.from({ length: 12 }, (_, position) => {
    const x = 130 + (position % 6) * 110
    const y = position < 6 ? 70 : 160
    return `<rect x="${x}" y="${y}" width="70" height="56" fill="${colours.window}"/>`
  }).join('')
  return `<body style="margin:0"><svg width="900" height="600" font-family="sans-serif">
    <rect width="900" height="600" fill="${colours.sky}"/>
    <rect x="90" y="40" width="720" height="470" fill="${colours.wall}"/>${windows}
    <rect x="210" y="250" width="480" height="150" fill="${colours.board}"/>
    <text x="450" y="340" font-size="42" fill="#ffffff" text-anchor="middle">爱护春城一草一木</text>
    <rect y="510" width="900" height="90" fill="${colours.ground}"/>
    <g stroke="${colours.line}" fill="${colours.line}" font-size="18">
      <path d="M210 425H690M710 250V400M450 400V510" fill="none"/>
      <text x="450" y="446" text-anchor="middle" stroke="none">6.00 m</text>
      <text x="718" y="330" stroke="none">2.50 m</text>
      <text x="458" y="482" stroke="none">3.60 m</text>
    </g>
    <text x="20" y="582" font-size="20" fill="${colours.line}">效果图(${isDay ? '白天' : '夜景'})</text>
  </svg></body>`
}
