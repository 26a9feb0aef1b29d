import type {
  CorrectionItem,
  FieldAccess,
  Id,
  Instant,
  IsoDate,
  Key,
  LicenceType,
  Numbering,
  LocalizedText,
  NotifyAction,
} from '@yibiao/schemas'
import type { JsonValue } from '../expression/index.ts'
import type { Candidate, CaseTask, Person, TaskCause } from './case-state.ts'
import type { LookupRole } from './lookup.ts'

/** Something the host must do in the transaction that commits the events, or through its outbox. */
export type CaseEffect = EffectBody & {
  /** `commandId:n`, n counting the effects of one command from 1: the same command gives the same ids. */
  readonly id: string
}

export type EffectBody =
  | { readonly type: 'createTask'; readonly task: CaseTask; readonly phase: string; readonly dueOn?: IsoDate }
  /** Holder or candidates changed. */
  | {
      readonly type: 'updateTask'
      readonly taskId: string
      readonly state: 'open' | 'claimed' | 'suspended'
      readonly candidates: readonly Candidate[]
      readonly holder?: Person
    }
  | {
      readonly type: 'closeTask'
      readonly taskId: string
      readonly state: 'done' | 'cancelled'
      readonly cause: TaskCause
      readonly by?: Person
      readonly outcome?: string
      readonly opinion?: string
    }
  | { readonly type: 'setTimer'; readonly timerId: string; readonly fireAt: Instant }
  | { readonly type: 'clearTimer'; readonly timerId: string }
  | {
      readonly type: 'issueDocument'
      readonly template: Id
      readonly act: DocumentAct
      readonly step?: Id
      readonly seat?: Id
    }
  | { readonly type: 'notify'; readonly to: 'applicant'; readonly notice: NoticeCode; readonly text?: string }
  | {
      readonly type: 'notify'
      readonly to: 'officers'
      readonly notice: NoticeCode
      readonly taskIds: readonly string[]
      readonly role?: LookupRole
      /** Officers by id, besides those of the tasks. */
      readonly officers?: readonly string[]
      readonly text?: string
    }
  /** Subject and body are templates the host fills. */
  | {
      readonly type: 'notify'
      readonly to: 'applicant' | 'officers'
      readonly notice: 'custom'
      readonly action: NotifyAction
      readonly step: Id
    }
  | {
      readonly type: 'openCorrection'
      readonly kind: 'preReview' | 'correction'
      readonly items: readonly CorrectionItem[]
      readonly dueOn?: IsoDate
    }
  | {
      readonly type: 'closeCorrection'
      readonly kind: 'preReview' | 'correction'
      readonly cause: 'submitted' | 'lapsed' | 'ended'
    }
  | {
      readonly type: 'startParticipation'
      readonly runId: string
      readonly step: Id
      readonly seat: Id
      readonly taskId: string
      readonly departmentId: string
      readonly role: Key
      readonly access: FieldAccess
      readonly question?: LocalizedText
      readonly dueOn?: IsoDate
    }
  | {
      readonly type: 'endParticipation'
      readonly runId: string
      readonly seat: Id
      readonly departmentId: string
    }
  /** 办件回传: one record of the case's course (standards for exchange, 8.3). */
  | {
      readonly type: 'exchangeRecord'
      readonly record: ExchangeRecord
      readonly step?: Id
      readonly runId?: string
      /** Of a special procedure's start and end. */
      readonly procedureId?: string
    }
  | {
      readonly type: 'callSource'
      readonly runId: string
      readonly step: Id
      readonly source: Key
      readonly attempt: number
    }
  | {
      readonly type: 'issueLicence'
      readonly step: Id
      readonly licenceType: LicenceType
      /** 证照类型代码; without it what is issued has no identifier. */
      readonly typeCode?: string
      /** Number of the licence whose place it takes; absent for a new one. */
      readonly replaces?: string
      /** Values of the face by key, as text. */
      readonly face: Readonly<Record<string, string | null>>
      readonly numbering?: Numbering
      readonly validFrom?: IsoDate
      readonly validThrough?: IsoDate
    }
  /** 证照状态联动: the licence of the case holds no longer. */
  | { readonly type: 'endLicence'; readonly how: 'revoked' | 'cancelled'; readonly reason: string }
  /** 失信记录: a promise to the department was not kept, which later cases of the applicant are judged by. */
  | { readonly type: 'recordBreach'; readonly kind: BreachKind }
  | {
      readonly type: 'publishNotice'
      readonly runId: string
      readonly step: Id
      readonly fields: readonly Id[]
      readonly through: IsoDate
    }
  | { readonly type: 'endNotice'; readonly runId: string }
  /** 子办件: an application of the same applicant for another item; the host reports what becomes of it. */
  | {
      readonly type: 'startChild'
      readonly child: string
      readonly departmentId: string
      readonly item: Key
      /** By key of a field of the other form. */
      readonly values: Readonly<Record<Key, JsonValue>>
    }
  | { readonly type: 'cancelChild'; readonly child: string; readonly departmentId: string }

/** 容缺 materials that never came; 告知承诺 that turned out untrue. */
export type BreachKind = 'deferralLapsed' | 'promiseUntrue'

export type DocumentAct =
  | 'submit'
  | 'accept'
  | 'deemAccepted'
  | 'requestCorrection'
  | 'refuseAcceptance'
  | 'lapse'
  | 'withdraw'
  | 'startSpecialProcedure'
  | 'endSpecialProcedure'
  | 'extend'
  | 'grant'
  | 'deny'
  | 'answerConsultation'
  | 'deliver'
  | 'terminate'
  | 'officer'
  | 'orderRectification'
  | 'revoke'
  | 'cancel'
  | 'deferMaterials'
  | 'deferralLapse'
  | 'step'

export type ExchangeRecord =
  | 'apply'
  | 'receive'
  | 'accept'
  | 'process'
  | 'correctionStart'
  | 'correctionEnd'
  | 'specialProcedureStart'
  | 'specialProcedureEnd'
  | 'result'
  | 'grantEnd'

export type NoticeCode =
  | 'submitted'
  | 'preReviewPassed'
  | 'counterAwaited'
  | 'received'
  | 'receiptLapsed'
  | 'preReviewReturned'
  | 'correctionRequested'
  | 'correctionLapsed'
  | 'accepted'
  | 'deemedAccepted'
  | 'acceptanceRefused'
  | 'materialSupplied'
  | 'granted'
  | 'deemedGranted'
  | 'denied'
  | 'delivered'
  | 'withdrawn'
  | 'terminated'
  | 'taskOpened'
  | 'taskTransferred'
  | 'reminded'
  | 'stepOverdue'
  | 'incident'
  | 'signerAdded'
  | 'adviceAsked'
  | 'adviceGiven'
  | 'requestMade'
  | 'requestRefused'
  | 'specialProcedureStarted'
  | 'specialProcedureEnded'
  | 'specialProcedureOverdue'
  | 'extended'
  | 'recalled'
  | 'answersEdited'
  | 'copied'
  | 'materialsDeferred'
  | 'deferralLapsed'
  | 'deliveryHeld'
  | 'checkPassed'
  | 'rectificationOrdered'
  | 'rectificationReported'
  | 'rectificationLapsed'
  | 'grantKept'
  | 'grantRevoked'
  | 'grantCancelled'
  | 'screeningForfeited'
  | 'childAwaited'
  | 'childStarted'
  | 'childEnded'
