import type { Field, FieldAccess, FormDefinition, FormPage, MaterialDefinition } from '@yibiao/schemas'
import { analyseForm } from '../src/form/analyse-form.ts'
import {
  accessById,
  changeForm,
  compileForm,
  editableFieldIds,
  initialAnswers,
  judgeAnswers,
  materialStates,
  prepareForm,
  startForm,
  type Answers,
  type CodeTableEntry,
  type DesignIssue,
  type FormChange,
  type FormContext,
  type FormState,
  type MaterialInput,
  type PreparedForm,
} from '../src/form/index.ts'
import { createPatternEngine } from '../src/pattern/index.ts'
import {
  runCases,
  type ConformanceCase,
  type Given,
  type Mismatch,
  type Operations,
} from './conformance-case.ts'

/**
 * The meaning of forms as operations on plain JSON. `given.fields` is a form of one page and section, `given.pages` a
 * whole one; where a field names no id or label, its key (with those of what
 * contains it, `rows_name`) stands for them; `given.copies` writes the fields so many times, with numbers at their
 * keys, and `given.rows` gives the answer `rows` so many rows of `n`. Issues are written `code path`.
 */
export function runFormCases(cases: readonly ConformanceCase[]): Mismatch[] {
  return runCases(cases, operations)
}

const operations: Operations = {
  compile(given) {
    const compiled = compileForm(formOf(given), { materials: list<MaterialDefinition>(given['materials']) })
    return 'issues' in compiled ? compiled.issues.map(({ code, path }) => `${code} ${path}`) : []
  },
  /** What lints say of rules: where, about which words, and what to write instead. */
  lint(given) {
    const { issues } = analyseForm(formOf(given), { materials: list<MaterialDefinition>(given['materials']) })
    return issues.map(issue => describeLint(formOf(given), issue))
  },
  /** Paths of the fields that a change evaluated again. */
  changed(given) {
    const prepared = prepare(given)
    const start = startForm(prepared, { answers: answersOf(given), context: contextOf(given) })
    return changeForm(prepared, start, list<FormChange>(given['changes'])).changed
  },
  /** What a step may see and do, beside what the rules make of the whole. */
  access(given) {
    const form = formOf(given)
    const access = record(given['access']) as unknown as FieldAccess
    const state = startForm(prepare(given), { answers: answersOf(given), context: contextOf(given) })
    return {
      access: Object.fromEntries(accessById(form, access)),
      editable: editableFieldIds(form, access),
      visible: [...state.fields.values()].flatMap(({ path, isVisible }) => (isVisible ? [path] : [])),
    }
  },
  judge(given) {
    const only = given['only']
    const judgement = judgeAnswers(prepare(given), {
      answers: answersOf(given),
      context: contextOf(given),
      ...(Array.isArray(only) ? { only: only.map(String) } : {}),
    })
    if (given['shows'] === 'messages') return judgement.issues.map(({ message }) => message)
    const hidden = Object.entries(judgement.visibility).flatMap(([path, isVisible]) =>
      isVisible ? [] : [path],
    )
    return {
      issues: judgement.issues.map(({ code, path }) => `${code} ${path}`),
      ...(given['shows'] === 'issues' ? {} : { answers: judgement.answers, hidden }),
    }
  },
  states(given) {
    const prepared = prepare(given)
    const start = startForm(prepared, { answers: answersOf(given), context: contextOf(given) })
    const state = list<FormChange>(given['changes']).reduce(
      (before, change) => changeForm(prepared, before, [change]),
      start,
    )
    return Object.fromEntries(list<string>(given['of']).map(path => [path, describeField(state, path)]))
  },
  draft(given) {
    const prepared = prepare(given)
    const start = startForm(prepared, { answers: answersOf(given), context: contextOf(given) })
    return list<FormChange>(given['changes']).reduce(
      (before, change) => changeForm(prepared, before, [change]),
      start,
    ).answers
  },
  initial: given => initialAnswers(prepare(given), contextOf(given), answersOf(given)),
  materials(given) {
    const materials = list<MaterialDefinition>(given['materials'])
    const input: MaterialInput = {
      answers: answersOf(given),
      context: contextOf(given),
      provided: record(given['provided']) as Record<string, number>,
      exemptions: record(given['exemptions']) as MaterialInput['exemptions'],
      ...(given['mayDefer'] === false ? { mayDefer: false } : {}),
    }
    const { materials: verdicts, issues } = materialStates(materials, prepare(given), input)
    return {
      states: Object.fromEntries(verdicts.map(({ material, state }) => [material.key, state])),
      issues: issues.map(({ code, path }) => `${code} ${path}`),
    }
  },
  digest: given =>
    judgeAnswers(prepare(given), { answers: answersOf(given), context: contextOf(given) }).digestInput,
}

function describeLint(form: FormDefinition, { code, path, params, quickFix }: DesignIssue): unknown {
  const steps = path.split('/').slice(1)
  const text = steps.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    form,
  )
  const { from, to, cycle } = record(params)
  return {
    issue: `${code} ${path}`,
    ...(typeof text === 'string' && typeof from === 'number' ? { text: text.slice(from, Number(to)) } : {}),
    ...(cycle === undefined ? {} : { cycle }),
    ...(quickFix?.type === 'replaceText' ? { fix: quickFix.text } : {}),
  }
}

function describeField(state: FormState, path: string): unknown {
  const field = state.fields.get(path)
  if (field === undefined) return null
  const { isVisible, isRequired, isReadOnly, value, issues, options, rows, bounds } = field
  return {
    value,
    ...(isVisible ? {} : { isVisible }),
    ...(isRequired ? { isRequired } : {}),
    ...(isReadOnly ? { isReadOnly } : {}),
    ...(issues.length === 0 ? {} : { issues: issues.map(issue => `${issue.code} ${issue.path}`) }),
    ...(options === undefined ? {} : { options: options.map(option => option.value) }),
    ...(rows === undefined ? {} : { rows }),
    ...(bounds === undefined ? {} : { bounds }),
  }
}

function prepare(given: Given): PreparedForm {
  const compiled = compileForm(formOf(given), { materials: list<MaterialDefinition>(given['materials']) })
  if ('issues' in compiled) throw new Error(JSON.stringify(compiled.issues))
  // What is stored and sent is JSON: the fixture runs on what comes back from it.
  const stored: unknown = JSON.parse(JSON.stringify(compiled.form))
  return prepareForm(stored as typeof compiled.form, { patterns: createPatternEngine() })
}

function formOf(given: Given): FormDefinition {
  const pages = given['pages']
  if (Array.isArray(pages)) {
    return {
      pages: list<FormPage>(pages).map(page => ({
        ...page,
        title: page.title ?? page.id,
        sections: page.sections.map(section => ({
          ...section,
          title: section.title ?? section.id,
          fields: section.fields.map(field => completeField(field)),
        })),
      })) as FormDefinition['pages'],
    }
  }
  const named = list<Field>(given['fields'])
  const copies = Number(given['copies'] ?? 1)
  const fields = Array.from({ length: copies }, (_, copy) =>
    named.map(field => completeField(copy === 0 ? field : { ...field, key: `${field.key}${copy}` })),
  ).flat()
  return { pages: [{ id: 'page', title: 'page', sections: [{ id: 'section', title: 'section', fields }] }] }
}

function completeField(field: Field, prefix = ''): Field {
  const id = field.id ?? prefix + field.key
  const named = { ...field, id, label: field.label ?? field.key }
  return named.type === 'group' || named.type === 'repeat'
    ? { ...named, fields: named.fields.map(inner => completeField(inner, `${id}_`)) }
    : named
}

function contextOf(given: Given): FormContext {
  const { codeTables, ...facts } = record(given['context'])
  const tables = new Map(
    Object.entries(record(codeTables)).map(([key, rows]) => [key, list<CodeTableEntry>(rows)]),
  )
  return {
    today: '2026-07-01',
    now: '2026-07-01T01:30:00Z',
    ...facts,
    ...(codeTables === undefined
      ? {}
      : {
          codeTables: {
            entries: table => tables.get(table),
            find(table, code) {
              const entries = tables.get(table)
              return entries === undefined ? undefined : (entries.find(entry => entry.code === code) ?? null)
            },
          },
        }),
  }
}

function answersOf(given: Given): Answers {
  const answers = record(given['answers'])
  const rows = given['rows']
  if (typeof rows !== 'number') return answers
  return { ...answers, rows: Array.from({ length: rows }, (_, index) => ({ n: index })) }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function list<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : []
}
