import { createWorkingCalendar, isWorkingDay, seedCalendarYears } from '@yibiao/core/clock'
import {
  compileForm,
  judgeAnswers,
  materialStates,
  prepareForm,
  startForm,
  type CodeTableReader,
  type FieldState,
  type FormContext,
  type MaterialInput,
} from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import type { CodeTableDefinition, ItemDefinition } from '@yibiao/schemas'
import { readTemplates } from '../../templates/read-templates.ts'

export type Answers = Readonly<Record<string, unknown>>

/** The form of a template package, judged by the core alone. */
export type OpenForm = {
  /** `code path` of everything wrong with a submission, errors and warnings. */
  judge(answers: Answers): string[]
  /** As `judge`, without the fields that are merely not filled in. */
  complain(answers: Answers): string[]
  /** What is stored of a submission. */
  stored(answers: Answers): Answers
  /** How the field at a path stands while the form is filled. */
  field(answers: Answers, path: string): FieldState
  /** The fields an applicant sees and may fill in; rows of tables are not counted. */
  fillable(answers: Answers): FieldState[]
  /** State of each material by key. */
  materials(answers: Answers, exemptions?: MaterialInput['exemptions']): Record<string, string>
}

const calendar = createWorkingCalendar(seedCalendarYears)

/** @param change the definition as an administrator might have changed it after installing */
export function openForm(
  slug: string,
  facts: Partial<FormContext> & Pick<FormContext, 'today'>,
  change: (definition: ItemDefinition) => ItemDefinition = definition => definition,
): OpenForm {
  const definition = change(definitionOf(slug))
  const { codeTables = [], materials } = definition
  const compiled = compileForm(definition.form, {
    codeTables: codeTables.map(({ key }) => key),
    sources: definition.prefill.sources.map(({ key }) => key),
    materials,
  })
  if ('issues' in compiled) throw new Error(JSON.stringify(compiled.issues))
  const prepared = prepareForm(compiled.form, { patterns: createPatternEngine() })
  const context: FormContext = {
    now: `${facts.today}T01:30:00Z`,
    department: { name: '某局', creditCode: '115301030151000125', region: '530103' },
    calendar: { isWorkingDay: date => isWorkingDay(calendar, date) },
    codeTables: readTables(codeTables),
    ...facts,
  }
  const judgement = (answers: Answers) => judgeAnswers(prepared, { answers, context })
  const judge = (answers: Answers): string[] =>
    judgement(answers).issues.map(({ code, path }) => `${code} ${path}`)
  return {
    judge,
    complain: answers => judge(answers).filter(issue => !/^(?:answer\.required|rows\.tooFew) /.test(issue)),
    stored: answers => judgement(answers).answers,
    field(answers, path) {
      const state = startForm(prepared, { answers, context }).fields.get(path)
      if (state === undefined) throw new Error(`There is no field ${path}.`)
      return state
    },
    fillable: answers =>
      [...startForm(prepared, { answers, context }).fields.values()].filter(
        ({ isVisible, field: { type, calculate } }) =>
          isVisible && calculate === undefined && !['group', 'heading', 'notice', 'divider'].includes(type),
      ),
    materials(answers, exemptions = {}) {
      const states = materialStates(materials, prepared, { answers, context, exemptions, provided: {} })
      return Object.fromEntries(states.materials.map(({ material, state }) => [material.key, state]))
    },
  }
}

export function definitionOf(slug: string): ItemDefinition {
  const template = readTemplates().find(({ manifest }) => manifest.slug === slug)
  if (template === undefined) throw new Error(`There is no template ${slug}.`)
  return template.definition
}

function readTables(tables: readonly CodeTableDefinition[]): CodeTableReader {
  const rowsOf = (key: string) => tables.find(table => table.key === key)?.rows
  return {
    entries: rowsOf,
    find(key, code) {
      const rows = rowsOf(key)
      return rows === undefined ? undefined : (rows.find(row => row.code === code) ?? null)
    },
  }
}
