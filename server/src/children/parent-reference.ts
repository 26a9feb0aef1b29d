import type { LocalizedText, ParentCaseView } from '@yibiao/schemas'

/**
 * 主办件: the case that ordered a 子办件, and as which of its children. Names are as they were then: all that the
 * department of the child learns of it.
 */
export type ParentReference = {
  departmentId: string
  caseId: string
  /** Id of the child in the state of the parent. */
  child: string
  number: string
  itemName: LocalizedText
  departmentName: string
  /** How many cases stand above the child: 1 when nobody ordered the parent. */
  depth: number
  /** 测试件: what a test orders is a test. */
  isTest: boolean
}

/** @param isApplicant who can open the parent as well */
export function viewParent(
  parent: ParentReference | null,
  isApplicant: boolean,
): { parent?: ParentCaseView } {
  if (parent === null) return {}
  const { number, itemName, departmentName, caseId } = parent
  return { parent: { number, itemName, departmentName, ...(isApplicant ? { caseId } : {}) } }
}
