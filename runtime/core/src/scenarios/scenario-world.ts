import type { ItemDefinition } from '@yibiao/schemas'
import {
  createWorkingCalendar,
  seedCalendarYears,
  type CalendarYear,
  type WorkingCalendar,
} from '../clock/index.ts'
import { compileFlow, prepareFlow, type PreparedFlow } from '../flow/index.ts'
import {
  compileForm,
  createCodeTableReader,
  createRuleHost,
  prepareForm,
  type CodeTableReader,
  type PreparedForm,
} from '../form/index.ts'
import { createPatternEngine } from '../pattern/index.ts'
import { testDirectory, type TestDirectory } from './test-directory.ts'

/** An item made ready to play recorded tests: in the browser and on the server the same. */
export interface ScenarioWorld {
  readonly item: ItemDefinition
  readonly form: PreparedForm
  /** Absent while the flow cannot be run; what a test asks before the submission can be judged all the same. */
  readonly flow: PreparedFlow | undefined
  readonly calendar: WorkingCalendar
  readonly codeTables: CodeTableReader
  readonly directory: TestDirectory
}

/** Compiles an item for its recorded tests; nothing while its form has errors, which its lints tell. */
export function prepareScenarios(
  item: ItemDefinition,
  years: readonly CalendarYear[] = seedCalendarYears,
): ScenarioWorld | undefined {
  const compiled = compileForm(item.form, {
    codeTables: (item.codeTables ?? []).map(table => table.key),
    sources: item.prefill.sources.map(source => source.key),
    materials: item.materials,
  })
  if ('issues' in compiled) return undefined
  const patterns = createPatternEngine()
  const flow = compileFlow(item)
  return {
    item,
    form: prepareForm(compiled.form, { patterns }),
    flow: 'flow' in flow ? prepareFlow(flow.flow, createRuleHost(patterns)) : undefined,
    calendar: createWorkingCalendar(years),
    codeTables: createCodeTableReader(item.codeTables ?? []),
    directory: testDirectory(item.flow),
  }
}
