import type { ChecklistPoint, ChecklistVerdict } from '@yibiao/schemas'

/**
 * The verdicts as the command carries them, each with the files of its point. A point that a rule judges needs no
 * verdict of the officer; with files it gets one, which the rule corrects.
 */
export function withEvidence(
  points: readonly ChecklistPoint[],
  verdicts: readonly ChecklistVerdict[],
  filesOf: (point: string) => readonly { id: string }[],
): readonly ChecklistVerdict[] {
  return points.flatMap((point): ChecklistVerdict[] => {
    const evidence = filesOf(point.id).map(({ id }) => id)
    const given = verdicts.find(known => known.point === point.id)
    const isForRule = point.rule !== undefined && evidence.length > 0
    const verdict = given ?? (isForRule ? { point: point.id, verdict: 'met' as const } : undefined)
    if (verdict === undefined) return []
    return [evidence.length === 0 ? verdict : { ...verdict, evidence }]
  })
}
