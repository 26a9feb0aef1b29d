import type { CodeTableReader, FormContext } from '@yibiao/core/form'
import type { JsonValue } from '@yibiao/core/expression'

/** Who fills the preview: the account as its source tells it, else a name alone. */
export interface TrialParty {
  readonly name: string | undefined
  /** What the account source answered. */
  readonly account?: JsonValue | undefined
}

/** What the rules of a preview see besides the answers. */
export function trialContext(
  { name, account }: TrialParty,
  now: Date,
  codeTables: CodeTableReader,
): FormContext {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
  const text = (key: string): string | undefined => {
    const value = typeof account === 'object' && account !== null ? Object.entries(account) : []
    const found = value.find(([each]) => each === key)?.[1]
    return typeof found === 'string' ? found : undefined
  }
  const applicant = text('name') ?? name
  const mobilePhone = text('mobilePhone')
  return {
    today,
    now: now.toISOString(),
    ...(applicant === undefined
      ? {}
      : {
          applicant: {
            kind: 'person' as const,
            name: applicant,
            documentType: text('documentType') ?? '111',
            documentNumber: text('documentNumber') ?? '',
            ...(mobilePhone === undefined ? {} : { mobilePhone }),
          },
        }),
    codeTables,
  }
}
