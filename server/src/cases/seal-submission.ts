import { hash } from 'node:crypto'
import type { Judgement } from '@yibiao/core/form'
import type { Context } from '../context/context.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import type { Submission } from './queries.ts'
import { openAnswers, sealAnswers, type SealedPlace } from './seal-answers.ts'
import { openProvenance, sealProvenance } from './seal-by-path.ts'
import { openResponses, sealResponses } from './seal-responses.ts'

/** SHA-256 of the canonical answers: what the receipt and the snapshot name. */
export function digestOfAnswers({ digestInput }: Pick<Judgement, 'digestInput'>): string {
  return hash('sha256', digestInput)
}

/** A snapshot as it is stored: sensitive values sealed, for its case and, beside the answers, for its number alone. */
export function sealSubmission(
  context: Context,
  version: Pick<PublishedVersion, 'definition'>,
  submission: Submission,
): Submission {
  const { answers, provenance, responses } = placesOf(context, version, submission)
  return {
    ...submission,
    answers: sealAnswers(answers.dataSecret, answers.owner, answers.form, submission.answers),
    provenance: sealProvenance(provenance, submission.provenance),
    sourceResponses: sealResponses(responses, submission.sourceResponses),
  }
}

/** @throws Error when a value does not open: the secret is another, or the row was tampered with */
export function openSubmission(
  context: Context,
  version: Pick<PublishedVersion, 'definition'>,
  submission: Submission,
): Submission {
  const { answers, provenance, responses } = placesOf(context, version, submission)
  return {
    ...submission,
    answers: openAnswers(answers.dataSecret, answers.owner, answers.form, submission.answers),
    provenance: openProvenance(provenance, submission.provenance),
    sourceResponses: openResponses(responses, submission.sourceResponses),
  }
}

function placesOf(
  { config: { dataSecret } }: Context,
  { definition: { form } }: Pick<PublishedVersion, 'definition'>,
  { caseId, number }: Pick<Submission, 'caseId' | 'number'>,
): Record<'answers' | 'provenance' | 'responses', SealedPlace> {
  const owner = `case:${caseId}`
  return {
    answers: { dataSecret, owner, form },
    provenance: { dataSecret, owner: `${owner}:${number}`, form },
    responses: { dataSecret, owner: `${owner}:${number}:response`, form },
  }
}
