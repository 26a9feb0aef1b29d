import type { WorkbenchTexts } from '../texts/texts.ts'
import type { ActField, ActSituation, ActValues } from './act-fields.ts'

type Words = WorkbenchTexts['form']

/** 后置核查 or 复查: the day, as many inspectors as the item asks for, what was found, and what to put right. */
export function checkFields(
  kind: 'passCheck' | 'failCheck',
  { inspectors, mayOrder, today }: ActSituation,
  texts: Words,
): ActField[] {
  const people = Array.from({ length: inspectors }, (_, index) => index + 1)
  const orders = kind === 'failCheck' && mayOrder
  return [
    { type: 'date', name: 'on', label: texts.checkedOn, isRequired: true, initial: today },
    ...people.flatMap((number): ActField[] => [
      { type: 'text', name: `inspector${number}`, label: texts.inspector(number), isRequired: true },
      { type: 'text', name: `certificate${number}`, label: texts.certificate(number), isRequired: true },
    ]),
    {
      type: 'textarea',
      name: 'findings',
      label: texts.findings,
      maxLength: 4000,
      isRequired: true,
      ...(kind === 'failCheck' && !mayOrder ? { help: texts.noRectification } : {}),
    },
    ...(orders
      ? [
          {
            type: 'textarea',
            name: 'requirements',
            label: texts.requirements,
            help: texts.requirementsHelp,
            maxLength: 4000,
            isRequired: true,
          } satisfies ActField,
        ]
      : []),
  ]
}

/** 撤销 or not, with what the law asks for. */
export function revocationFields(
  kind: 'revoke' | 'keepGrant',
  { proposedBasis }: ActSituation,
  texts: Words,
): ActField[] {
  const reason: ActField = {
    type: 'textarea',
    name: 'reason',
    label: texts.reasonFacts,
    maxLength: 4000,
    isRequired: true,
  }
  return kind === 'keepGrant' ? [reason] : [reason, ...basisFields(proposedBasis, texts)]
}

/** 撤销 and 注销 without a check: the ground, the reason and the law. */
export function endGrantFields(texts: Words): ActField[] {
  const isRevoked = (values: ActValues): boolean => values['how'] === 'revoked'
  const grounds = (
    ['requested', 'expired', 'holderDied', 'organisationEnded', 'impossible', 'other'] as const
  ).map(value => ({ value, label: texts.endGrounds[value] }))
  const [basis, remedies] = basisFields('', texts)
  return [
    {
      type: 'radio',
      name: 'how',
      label: texts.how,
      isRequired: true,
      options: (['cancelled', 'revoked'] as const).map(value => ({ value, label: texts.hows[value] })),
    },
    {
      type: 'radio',
      name: 'ground',
      label: texts.endGround,
      isRequired: true,
      options: grounds,
      when: values => values['how'] === 'cancelled',
    },
    { type: 'textarea', name: 'reason', label: texts.reasonFacts, maxLength: 4000, isRequired: true },
    ...(basis === undefined ? [] : [basis]),
    ...(remedies === undefined ? [] : [{ ...remedies, when: isRevoked }]),
  ]
}

/** 先办后核: a verdict on every original. */
export function originalFields({ originals }: ActSituation, texts: Words): ActField[] {
  return originals.flatMap(({ value, label }, index): ActField[] => [
    {
      type: 'radio',
      name: `original:${value}`,
      label: texts.original(label),
      isRequired: true,
      ...(index === 0 ? { help: texts.originalsHelp } : {}),
      options: (['matches', 'differs'] as const).map(verdict => ({
        value: verdict,
        label: texts.originals[verdict],
      })),
    },
    {
      type: 'text',
      name: `originalNote:${value}`,
      label: texts.originalNote(label),
      isRequired: true,
      when: values => values[`original:${value}`] === 'differs',
    },
  ])
}

function basisFields(proposed: string, texts: Words): ActField[] {
  return [
    {
      type: 'textarea',
      name: 'legalBasis',
      label: texts.legalBasis,
      maxLength: 2000,
      isRequired: true,
      ...(proposed === '' ? {} : { initial: proposed }),
    },
    {
      type: 'textarea',
      name: 'remedies',
      label: texts.remedies,
      maxLength: 2000,
      isRequired: true,
      initial: texts.remediesDefault,
    },
  ]
}
