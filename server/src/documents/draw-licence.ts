import { civilDateOfInstant } from '@yibiao/core/clock'
import { formatMergeValue, toMergeValue } from '@yibiao/core/documents'
import { renderSVG } from 'uqr'
import type { Seal } from '../seals/seal-port.ts'
import { composePdf } from './compose/compose-pdf.ts'

/** What is printed on a licence. */
export type LicenceSheet = {
  name: string
  number: string
  identifier: string
  holderName: string
  /** 照面信息 by its printed name. */
  face: Readonly<Record<string, string>>
  validFrom: string | null
  validThrough: string | null
  issuer: string
  issuedAt: Date
  seal: Seal
  verificationAddress: string
}

/** 电子证照: name, number, face, validity, identifier, seal, and the code that leads to its verification. */
export function drawLicence(sheet: LicenceSheet): Promise<Uint8Array> {
  const { verificationAddress: address } = sheet
  return composePdf({
    name: sheet.name,
    author: sheet.issuer,
    blocks: [
      { type: 'title', text: sheet.name },
      { type: 'number', text: `编号：${sheet.number}` },
      { type: 'facts', rows: rowsOf(sheet) },
      {
        type: 'signature',
        lines: [sheet.issuer, dayText(civilDateOfInstant(sheet.issuedAt.getTime())) ?? ''],
        seal: sheet.seal.name,
        verification: { type: 'verification', address, caption, code: renderSVG(address) },
      },
    ],
  })
}

function rowsOf({ face, holderName, number, identifier, validFrom, validThrough }: LicenceSheet) {
  const printed = Object.entries(face).filter(([, value]) => value !== number)
  const namesHolder = printed.some(([, value]) => value === holderName)
  const validity = [
    ['有效期起', dayText(validFrom)],
    ['有效期至', dayText(validThrough)],
  ] as const
  return [
    ...(namesHolder ? [] : [{ label: '持证人', value: holderName }]),
    ...printed.map(([label, value]) => ({ label, value })),
    ...validity.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
    ...(identifier === '' ? [] : [{ label: '电子证照标识', value: onTwoLines(identifier) }]),
  ]
}

/** Too long for one line, and nothing in it may be broken: the type stands above, what it was given to below. */
function onTwoLines(identifier: string): string {
  return identifier.replace(/^(?:\d+\.){5}\w+\./, '$&\n')
}

function dayText(date: string | null): string | undefined {
  return date === null ? undefined : formatMergeValue(toMergeValue(date), 'zh-CN')
}

const caption = '扫描二维码或者打开下面的地址，可以核验本证照。'
