import type { Judgement } from '@yibiao/core/form'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { insertRow, prepareStatement } from '../db/statement.ts'
import type { CaseWorld } from './load-case-world.ts'
import type { CaseRow, Submission } from './queries.ts'
import { sealAnswers } from './seal-answers.ts'
import { sealProvenance } from './seal-by-path.ts'
import { sealResponses } from './seal-responses.ts'
import { caseSubmissions } from './tables.ts'

export type NewEdition = {
  caseRow: CaseRow
  /** As it was before. */
  world: CaseWorld
  judgement: Judgement
  digest: string
  /** Name of the officer. */
  by: string
  /** Whether a path has been written. */
  changed(path: string): boolean
}

/** Freezes answers that an officer has changed as the next numbered snapshot; its files and materials stay. */
export function storeEdition(context: Context, transaction: Transaction, edition: NewEdition): void {
  const { caseRow, judgement, by } = edition
  const { submission, version } = edition.world
  const { dataSecret } = context.config
  const { form } = version.definition
  const number = submission.number + 1
  const owner = `case:${caseRow.id}:${number}`
  // Where a value was taken from says nothing of what an officer wrote over it.
  const provenance = Object.fromEntries(
    Object.entries(submission.provenance).filter(([path]) => !edition.changed(path)),
  )
  transaction.send(editionStatement, {
    ...submission,
    number,
    answers: sealAnswers(dataSecret, `case:${caseRow.id}`, form, judgement.answers),
    visibility: { ...judgement.visibility },
    provenance: sealProvenance({ dataSecret, owner, form }, provenance),
    sourceResponses: sealResponses({ dataSecret, owner: `${owner}:response` }, submission.sourceResponses),
    warnings: [
      ...submission.warnings.filter(({ path }) => path.startsWith('/materials/')),
      ...judgement.issues.filter(({ severity }) => severity === 'warning'),
    ],
    digest: edition.digest,
    judgedAt: context.clock.now(),
    submittedBy: by,
  })
}

const editionStatement = prepareStatement<Submission>(insertRow(caseSubmissions))
