import type {
  CaseCommand,
  CheckedOriginal,
  ChecklistVerdict,
  EndGrantCommand,
  Inspector,
} from '@yibiao/schemas'
import type { ActKind } from './act-kind.ts'
import type { ActValues } from './act-fields.ts'

const grounds: readonly EndGrantCommand['ground'][] = [
  'expired',
  'holderDied',
  'organisationEnded',
  'requested',
  'impossible',
  'unlawful',
  'other',
]

/** 撤销 or 注销 of what was granted. */
export function endGrantCommand(values: ActValues): EndGrantCommand {
  const how = values['how'] === 'revoked' ? 'revoked' : 'cancelled'
  const ground = how === 'revoked' ? 'unlawful' : grounds.find(known => known === values['ground'])
  const remedies = typed(values, 'remedies')
  return {
    type: 'endGrant',
    how,
    ground: ground ?? 'other',
    reason: typed(values, 'reason'),
    legalBasis: typed(values, 'legalBasis'),
    ...(how === 'revoked' && remedies !== '' ? { remedies } : {}),
  }
}

/** The command of an act on a follow-up's task; undefined for other acts. */
export function followUpCommand(
  kind: ActKind,
  taskId: string,
  values: ActValues,
  checklist: readonly ChecklistVerdict[],
): CaseCommand | undefined {
  switch (kind) {
    case 'passCheck':
    case 'failCheck': {
      const requirements = typed(values, 'requirements')
      const on = typed(values, 'on')
      return {
        type: 'recordCheck',
        taskId,
        outcome: kind === 'passCheck' ? 'passed' : 'failed',
        ...(on === '' ? {} : { on }),
        inspectors: inspectorsOf(values),
        findings: typed(values, 'findings'),
        ...(checklist.length === 0 ? {} : { checklist: [...checklist] }),
        ...(requirements === '' ? {} : { requirements }),
      }
    }
    case 'keepGrant':
      return { type: 'judgeRevocation', taskId, outcome: 'kept', reason: typed(values, 'reason') }
    case 'revoke':
      return {
        type: 'judgeRevocation',
        taskId,
        outcome: 'revoked',
        reason: typed(values, 'reason'),
        legalBasis: typed(values, 'legalBasis'),
        remedies: typed(values, 'remedies'),
      }
    default:
      return undefined
  }
}

/** Verdicts on originals, by the names of their inputs. */
export function originalsOf(values: ActValues): { originals?: CheckedOriginal[] } {
  const originals = Object.keys(values)
    .filter(name => name.startsWith('original:'))
    .map((name): CheckedOriginal => {
      const material = name.slice('original:'.length)
      const note = typed(values, `originalNote:${material}`)
      return values[name] === 'differs'
        ? { material, verdict: 'differs', ...(note === '' ? {} : { note }) }
        : { material, verdict: 'matches' }
    })
  return originals.length === 0 ? {} : { originals }
}

function inspectorsOf(values: ActValues): Inspector[] {
  return Object.keys(values)
    .filter(name => /^inspector\d+$/.test(name))
    .toSorted()
    .map(name => ({
      name: typed(values, name),
      certificate: typed(values, name.replace('inspector', 'certificate')),
    }))
}

function typed(values: ActValues, name: string): string {
  return (values[name] ?? '').trim()
}
