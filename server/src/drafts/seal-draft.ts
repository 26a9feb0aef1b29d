import { openAnswers, sealAnswers } from '../cases/seal-answers.ts'
import { openResponses, sealResponses } from '../cases/seal-responses.ts'
import { openByPath, openProvenance, sealByPath, sealProvenance } from '../cases/seal-by-path.ts'
import type { Context } from '../context/context.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import type { Draft } from './queries.ts'

/** The parts of a draft that hold answers, or what sources said of them. */
export type SealedParts = Pick<Draft, 'answers' | 'provenance' | 'copies' | 'sourceResponses'>

/** Those parts as they are stored: sensitive values sealed, for this draft and this place alone. */
export function sealDraft<Parts extends Partial<SealedParts>>(
  context: Context,
  draftId: string,
  { definition }: Pick<PublishedVersion, 'definition'>,
  parts: Parts,
): Parts {
  const { dataSecret } = context.config
  const { form } = definition
  const owner = `draft:${draftId}`
  const { answers, provenance, copies, sourceResponses } = parts
  return {
    ...parts,
    ...(answers === undefined ? {} : { answers: sealAnswers(dataSecret, owner, form, answers) }),
    ...(provenance === undefined
      ? {}
      : { provenance: sealProvenance({ dataSecret, owner, form }, provenance) }),
    ...(copies === undefined
      ? {}
      : { copies: sealByPath({ dataSecret, owner: `${owner}:copy`, form }, copies) }),
    ...(sourceResponses === undefined
      ? {}
      : { sourceResponses: sealResponses({ dataSecret, owner: `${owner}:response` }, sourceResponses) }),
  }
}

/** @throws Error when a value does not open: the secret is another, or the row was tampered with */
export function openDraft(
  context: Context,
  { definition }: Pick<PublishedVersion, 'definition'>,
  row: Draft,
): Draft {
  const { dataSecret } = context.config
  const { form } = definition
  const owner = `draft:${row.id}`
  return {
    ...row,
    answers: openAnswers(dataSecret, owner, form, row.answers),
    provenance: openProvenance({ dataSecret, owner, form }, row.provenance),
    copies: openByPath({ dataSecret, owner: `${owner}:copy`, form }, row.copies),
    sourceResponses: openResponses({ dataSecret, owner: `${owner}:response` }, row.sourceResponses),
  }
}
