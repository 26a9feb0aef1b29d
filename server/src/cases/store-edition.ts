import type { Judgement } from '@yibiao/core/form'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { insertRow, prepareStatement } from '../db/statement.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import type { Submission } from './queries.ts'
import { digestOfAnswers, sealSubmission } from './seal-submission.ts'
import { caseSubmissions } from './tables.ts'

export type NewEdition = Partial<Pick<Submission, 'provenance' | 'materials'>> & {
  /** The snapshot before it, opened: what is not given stays as it was there. */
  before: Submission
  /** The version of the item by which the answers were judged. */
  version: Pick<PublishedVersion, 'definition'>
  judgement: Judgement
  /** Name of the officer. */
  by: string
}

/** Freezes answers that came to be after the submission as the next numbered snapshot; the earlier one stays. */
export function storeEdition(context: Context, transaction: Transaction, edition: NewEdition): void {
  const { before, version, judgement, by, ...changed } = edition
  const row: Submission = {
    ...before,
    ...changed,
    number: before.number + 1,
    answers: judgement.answers,
    visibility: { ...judgement.visibility },
    warnings: [
      ...before.warnings.filter(({ path }) => path.startsWith('/materials/')),
      ...judgement.issues.filter(({ severity }) => severity === 'warning'),
    ],
    digest: digestOfAnswers(judgement),
    judgedAt: context.clock.now(),
    submittedBy: by,
  }
  transaction.send(editionStatement, sealSubmission(context, version, row))
}

const editionStatement = prepareStatement<Submission>(insertRow(caseSubmissions))
