import { caseFacts } from '@yibiao/core/documents'
import { moveAnswers } from '@yibiao/core/diff'
import { refuseMigration, renamedKeys, type Refusal, type RenamedKey } from '@yibiao/core/flow'
import { createCodeTableReader, judgeAnswers, type FormContext, type Judgement } from '@yibiao/core/form'
import type { Issue, LocalizedText, ProvenanceView } from '@yibiao/schemas'
import type { CaseAttachment } from '../attachments/queries.ts'
import type { CaseWorld } from '../cases/load-case-world.ts'
import { newErrors } from '../cases/new-errors.ts'
import type { CaseRow } from '../cases/queries.ts'
import type { SubmittedMaterial } from '../cases/tables.ts'
import { judgeMaterials } from '../drafts/judge-materials.ts'
import type { PublishedVersion } from '../items/read-version.ts'

/** What another version makes of a case. */
export type PlannedMigration = {
  after: PublishedVersion
  /** Why its work cannot go on there. */
  refusal?: Refusal
  /** What its answers and materials lack there. */
  issues: Issue[]
  judgement: Judgement
  formContext: FormContext
  materials: SubmittedMaterial[]
  /** What sources said, by the place of the value there. */
  provenance: Record<string, ProvenanceView>
  /** Files by the material or field they belong to there. */
  files: CaseAttachment[]
  /** Names of fields and materials without a place there. */
  left: LocalizedText[]
  keys: readonly RenamedKey[]
}

/** Carries a case to another version of its item and judges it there. Changes nothing. */
export function planMigration(caseRow: CaseRow, world: CaseWorld, after: PublishedVersion): PlannedMigration {
  const { version: before, submission } = world
  const moved = moveAnswers(before.definition.form, after.definition.form, submission.answers)
  const keys = new Map(
    before.definition.materials.map(({ id, key }) => [
      key,
      after.definition.materials.find(each => each.id === id)?.key,
    ]),
  )
  const files = world.files.map(file => ({
    ...file,
    material: file.material === null ? null : (keys.get(file.material) ?? file.material),
    field: file.field === null ? null : (moved.paths.get(file.field) ?? file.field),
  }))
  const formContext = {
    ...world.formContext,
    codeTables: createCodeTableReader(after.definition.codeTables ?? []),
  }
  const judgement = judgeAnswers(after.form, { answers: moved.answers, context: formContext })
  const exemptions = Object.fromEntries(
    submission.materials.flatMap(({ material, exemption }) => {
      const key = keys.get(material)
      return key === undefined || exemption === undefined ? [] : [[key, exemption]]
    }),
  )
  // How licences stood was told with the submission, and is nothing that a migration changes.
  const judged = judgeMaterials(after, { exemptions, sources: [], provenance: {} }, judgement, {
    files,
    context: formContext,
    mayDefer: true,
  })
  const refusal = refuseMigration(after.flow, caseRow.state)
  return {
    after,
    ...(refusal === undefined ? {} : { refusal }),
    issues: [
      ...newErrors(after.definition.form, judgement, () => issuesBefore(world, moved.paths)),
      ...judged.issues,
    ],
    judgement,
    formContext,
    materials: judged.materials,
    provenance: Object.fromEntries(
      Object.entries(submission.provenance).flatMap(([path, entry]) => {
        const now = moved.paths.get(path)
        return now === undefined ? [] : [[now, entry]]
      }),
    ),
    files,
    left: [
      ...moved.left.flatMap(({ field }) => (field.label === undefined ? [] : [field.label])),
      ...before.definition.materials.flatMap(({ key, name }) =>
        keys.get(key) === undefined && submission.materials.some(each => each.material === key) ? [name] : [],
      ),
    ],
    keys: renamedKeys(before.flow, after.flow),
  }
}

/** Conditions of the flow see the case as the version has it. */
export function factsAfter({ after, judgement, formContext }: PlannedMigration, number: string) {
  return caseFacts(after.definition.form, judgement.answers, formContext, { number })
}

/** Issues of the answers where they are, by the places they have in the other version. */
function issuesBefore(
  { version, submission, formContext }: CaseWorld,
  paths: ReadonlyMap<string, string>,
): Issue[] {
  const { issues } = judgeAnswers(version.form, { answers: submission.answers, context: formContext })
  return issues.map(issue => ({ ...issue, path: paths.get(issue.path) ?? issue.path }))
}
