import { createAnswerScope, compileForm, prepareForm, type FormContext } from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import { planPrefill, preparePrefill, type PreparedSource } from '@yibiao/core/prefill'
import type { FormDefinition, PrefillMapping, PrefillSource, SourceTested, TestSource } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import { askSource } from './ask-source.ts'
import type { SourceAnswer, VerifiedParty } from './source-answer.ts'

type Test = {
  departmentId: string
  source: PrefillSource
  mappings: readonly PrefillMapping[]
  /** Of the draft; undefined while it cannot be read. */
  form: FormDefinition | undefined
  party: VerifiedParty
  formContext: FormContext
  actorKey: string
  purpose: string
  answers: TestSource['answers']
}

/** Asks a source as it would be asked for an applicant: the same plan, the same key, nothing filled. */
export async function testSource(context: Context, test: Test): Promise<SourceTested> {
  const begun = performance.now()
  const answer = await ask(context, test)
  return {
    state: answer.state,
    milliseconds: Math.round(performance.now() - begun),
    ...(answer.state === 'filled' ? { response: answer.response } : {}),
    ...(answer.state === 'failed' ? { message: answer.reason } : {}),
  }
}

async function ask(context: Context, test: Test): Promise<SourceAnswer> {
  const { source, departmentId, party, actorKey, purpose } = test
  const scope = createAnswerScope(formOf(test.form), {
    answers: test.answers ?? {},
    context: test.formContext,
  })
  const [plan] = planPrefill(prepare(test), { scope, consents: [source.key] })
  if (plan?.action !== 'ask') return { state: 'failed', reason: 'noKey' }
  const key = plan.key === undefined ? {} : { key: plan.key }
  return askSource(context, source, { departmentId, party, actorKey, purpose, ...key })
}

/** Only how values are used matters here, not what they are made of; a key that cannot be read yet is none. */
function prepare({ source, mappings }: Test): PreparedSource[] {
  const own = mappings.filter(mapping => mapping.source === source.key)
  try {
    return preparePrefill({
      sources: [source],
      mappings: own.map(({ columns: _columns, ...mapping }) => ({ ...mapping, value: 'response' })),
    })
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/** A form that does not compile yet has no answers to look up by; what the applicant is known by is there anyway. */
function formOf(definition: FormDefinition | undefined): ReturnType<typeof prepareForm> {
  const patterns = createPatternEngine()
  const compiled = definition === undefined ? undefined : compileForm(definition, {})
  if (compiled !== undefined && 'form' in compiled) return prepareForm(compiled.form, { patterns })
  const empty = compileForm({ pages: [] }, {})
  if ('issues' in empty) throw new Error('An empty form does not compile.')
  return prepareForm(empty.form, { patterns })
}
