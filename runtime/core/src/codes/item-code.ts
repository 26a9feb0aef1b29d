import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'
import { checkUnifiedSocialCreditCode } from './unified-social-credit-code.ts'

/** `catalogue` 基本编码 (12), `implementation` 实施编码 (31), `handling` 办理项编码 (33). */
export type ItemCodeKind = 'catalogue' | 'implementation' | 'handling'

export interface ItemCodeContext {
  /** `local`: a province's own scheme, kept as written, at most 64 characters. Default `national`. */
  readonly scheme?: 'national' | 'local'
}

export interface ItemCodeParts {
  readonly kind: ItemCodeKind
  /** Unified social credit code of the department in charge; absent in a catalogue code. */
  readonly organisation?: string
  /** 行使层级, 1 (national) … 6 (village), 7 (by level). */
  readonly level?: string
  /** The twelve characters of the catalogue. */
  readonly catalogue: string
  /** `00` for the national catalogue, otherwise the province. */
  readonly region: string
  /** 事项类型, 00–10 or 20. */
  readonly itemType: string
  /** 业务指导部门 */
  readonly guidingDepartment: string
  /** 主项序号 */
  readonly mainItem: string
  /** 子项: `000` none, `00Y` a main item that has sub-items. */
  readonly subItem: string
  /** 办理项序号, two digits. */
  readonly handlingItem?: string
}

export { normaliseCode as normaliseItemCode }

/** 事项编码 of the national platform: 12, 31 or 33 characters. */
export function checkItemCode(text: string, { scheme = 'national' }: ItemCodeContext = {}): CheckResult {
  const code = normaliseCode(text)
  if (scheme === 'local') {
    const isRight = /^[0-9A-Z][0-9A-Z-]{0,63}$/.test(code)
    return isRight ? undefined : createCodeIssue('itemCode.localFormat', { maximum: 64 })
  }
  const parts = splitItemCode(code)
  if (parts === undefined) return createCodeIssue('itemCode.length', { actual: code.length })
  const { organisation, level, catalogue, handlingItem } = parts
  if (organisation !== undefined && checkUnifiedSocialCreditCode(organisation)?.severity === 'error') {
    return createCodeIssue('itemCode.organisation', { organisation })
  }
  if (level !== undefined && !/^[1-7]$/.test(level)) return createCodeIssue('itemCode.level', { level })
  if (!/^\d{2}(?:0\d|10|20)\d{5}(?:\d{3}|00Y)$/.test(catalogue)) {
    return createCodeIssue('itemCode.catalogue', { catalogue })
  }
  if (handlingItem !== undefined && !/^\d{2}$/.test(handlingItem)) {
    return createCodeIssue('itemCode.handlingItem', { handlingItem })
  }
  return undefined
}

/** The parts of a national code; `undefined` when it is none. */
export function parseItemCode(text: string): ItemCodeParts | undefined {
  const code = normaliseCode(text)
  return checkItemCode(code) === undefined ? splitItemCode(code) : undefined
}

/** By length alone, so that a check can name the part that is wrong. */
function splitItemCode(code: string): ItemCodeParts | undefined {
  if (code.length === 12) return { kind: 'catalogue', ...splitCatalogue(code) }
  if (code.length !== 31 && code.length !== 33) return undefined
  return {
    kind: code.length === 31 ? 'implementation' : 'handling',
    organisation: code.slice(0, 18),
    level: code.charAt(18),
    ...splitCatalogue(code.slice(19, 31)),
    ...(code.length === 33 ? { handlingItem: code.slice(31) } : {}),
  }
}

function splitCatalogue(catalogue: string) {
  return {
    catalogue,
    region: catalogue.slice(0, 2),
    itemType: catalogue.slice(2, 4),
    guidingDepartment: catalogue.slice(4, 6),
    mainItem: catalogue.slice(6, 9),
    subItem: catalogue.slice(9),
  }
}
