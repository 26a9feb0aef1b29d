import type {
  DecisionTableDefinition,
  DocumentTemplateDefinition,
  FlowStep,
  FollowUpDefinition,
  Id,
  LimitsDefinition,
  SpecialProcedureDefinition,
} from '@yibiao/schemas'
import type { CompiledExpression, Expression } from '../expression/index.ts'
import type { Sequence, StepPlace } from './flow-tree.ts'

/** A flow ready to run, as plain JSON: stored with the published version. Its expressions are syntax trees. */
export interface CompiledFlow {
  readonly format: 1
  readonly steps: readonly FlowStep[]
  readonly limits: LimitsDefinition
  readonly documents: readonly Pick<
    DocumentTemplateDefinition,
    'id' | 'key' | 'kind' | 'issuedOn' | 'inputs'
  >[]
  readonly decisions: readonly DecisionTableDefinition[]
  /** 特别程序 that officers may begin; absent in versions without any. */
  readonly specialProcedures?: readonly SpecialProcedureDefinition[]
  /** 后续程序 after a granting decision; absent in versions without any. */
  readonly followUps?: readonly FollowUpDefinition[]
  /** By place, see `expression-places.ts`. */
  readonly expressions: Readonly<Record<string, Expression>>
}

/** A compiled flow with closures and indexes; made once per version and kept. */
export interface PreparedFlow {
  readonly compiled: CompiledFlow
  readonly limits: LimitsDefinition
  readonly root: Sequence
  readonly places: ReadonlyMap<Id, StepPlace>
  /** The sequence of a branch, by `gateway/branch`. */
  readonly sequences: ReadonlyMap<string, Sequence>
  readonly expressions: ReadonlyMap<string, CompiledExpression>
}
