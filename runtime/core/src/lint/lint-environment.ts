import type { ItemDefinition } from '@yibiao/schemas'
import type { CompileEnvironment } from '../form/types.ts'
import { listSteps } from './list-steps.ts'

/** What lints may know besides the item. What is absent is not checked. */
export interface LintEnvironment {
  /** Keys of the platform's code tables, besides the item's own. */
  readonly codeTables?: readonly string[]
  /** Keys of the department's roles. */
  readonly roles?: readonly string[]
  /** Name of the department that offers the item. */
  readonly departmentName?: string
  /** 已取消证明: names of certificates nobody may ask for any more. */
  readonly cancelledCertificates?: readonly string[]
}

/** What the form of an item may refer to. */
export function compileEnvironmentOf(item: ItemDefinition, environment: LintEnvironment): CompileEnvironment {
  const { codeTables } = environment
  const own = (item.codeTables ?? []).map(table => table.key)
  return {
    sources: item.prefill.sources.map(source => source.key),
    situations: (item.situations?.questions ?? []).map(question => question.key),
    nodes: listSteps(item.flow.steps).map(({ step }) => step.key),
    materials: item.materials,
    ...(codeTables === undefined ? {} : { codeTables: [...codeTables, ...own] }),
  }
}
