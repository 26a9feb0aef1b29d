import type { DesignHint, QuickFix } from '../form/types.ts'
import type { hintIssues, HintCode } from './hint-issues.ts'

type Params<C extends HintCode> = Readonly<Record<(typeof hintIssues)[C][number], string | number | boolean>>

/** Builds a hint; the names of its parameters come from the table. */
export function createHint<C extends HintCode>(
  path: string,
  code: C,
  params: Params<C>,
  quickFix?: QuickFix,
): DesignHint {
  return {
    code,
    path,
    severity: 'hint',
    params: { ...params },
    ...(quickFix === undefined ? {} : { quickFix }),
  }
}
