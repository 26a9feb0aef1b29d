import type { CodeIssueCode } from '../../codes/issue-codes.ts'
import type { Catalogue, Message } from '../message.ts'
import { commonCodes } from './common-codes.ts'
import { rareCodes } from './rare-codes.ts'

const all = { ...commonCodes, ...rareCodes } satisfies Record<CodeIssueCode, Message>

/** The words of codes at hand: all of them. */
export function codes(): Catalogue {
  return all
}
