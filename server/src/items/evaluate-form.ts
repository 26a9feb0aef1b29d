import { readItemDefinition } from '@yibiao/core/contract'
import { judgeAnswers, prepareForm, startForm, type FormContext } from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import type { EvaluateForm, FormEvaluation, ItemDefinition } from '@yibiao/schemas'
import { buildFormContext } from '../cases/form-context.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { findDepartment } from '../departments/queries.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { AppError } from '../problems/app-error.ts'
import { compileVersion } from './freeze-version.ts'

/**
 * What the server makes of answers to a form that need not be published: how each field stands, and what a
 * submission would be told. The applicant is nobody: rules about them see nothing.
 * @throws AppError `request.invalid` with what is wrong with the definition, `item.gatesFailed` with its rules' errors
 */
export async function evaluateForm(
  context: Context,
  reader: Reader,
  departmentId: string,
  asked: EvaluateForm,
): Promise<FormEvaluation> {
  const read = readItemDefinition(asked.definition)
  if ('issues' in read) throw new AppError('request.invalid', {}, { issues: read.issues })
  const form = prepareForm(compileVersion(read.definition).form, { patterns: createPatternEngine() })
  const { answers: given } = asked
  const formContext = await loadContext(context, reader, { departmentId, asked, definition: read.definition })
  const state = startForm(form, { answers: given, context: formContext })
  const { issues, answers } = judgeAnswers(form, { answers: given, context: formContext })
  return {
    fields: [...state.fields.values()].map(
      ({ path, isVisible, isRequired, isReadOnly, value, issues: found }) => ({
        path,
        isVisible,
        isRequired,
        isReadOnly,
        value: value ?? null,
        issues: [...found],
      }),
    ),
    issues: [...issues],
    answers,
  }
}

async function loadContext(
  context: Context,
  reader: Reader,
  {
    departmentId,
    asked,
    definition,
  }: { departmentId: string; asked: EvaluateForm; definition: ItemDefinition },
): Promise<FormContext> {
  const department = await findDepartment(reader, departmentId)
  if (department === undefined) throw new AppError('request.notFound')
  return buildFormContext({
    now: new Date(asked.now),
    applicant: {},
    department,
    situation: asked.situation ?? {},
    codeTables: definition.codeTables ?? [],
    calendar: await readCalendar(context, reader),
    attachments: [],
    ...(asked.sourceResponses === undefined ? {} : { sourceResponses: asked.sourceResponses }),
  })
}
