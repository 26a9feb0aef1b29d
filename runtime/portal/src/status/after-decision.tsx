import { Notice } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

type Props = { view: CaseView; isOfficer?: boolean }

/** What holds the case or its result up, or has ended it: materials to follow, originals that differ, 撤销 and 注销. */
export function CaseWarnings({ view, isOfficer = false }: Props): ReactNode {
  return (
    <>
      <GrantEnd view={view} />
      <Deferral view={view} isOfficer={isOfficer} />
      <Hold view={view} />
    </>
  )
}

function GrantEnd({ view: { grantEnd } }: Props): ReactNode {
  const { texts, locale } = useWords()
  const words = texts.followUps.grantEnd
  if (grantEnd === undefined) return null
  const { how, at, reason, legalBasis, remedies } = grantEnd
  const { withLabel } = texts.cases.special
  return (
    <Notice tone="error" title={words[how]}>
      <p>{words.at(formatInstant(at, locale))}</p>
      <p className="prose">{withLabel(texts.cases.reason, reason)}</p>
      {legalBasis !== undefined && <p>{withLabel(words.legalBasis, legalBasis)}</p>}
      {remedies !== undefined && <p>{withLabel(words.remedies, remedies)}</p>}
    </Notice>
  )
}

function Deferral({ view, isOfficer }: Props): ReactNode {
  const { texts, locale } = useWords()
  const words = texts.followUps.deferral
  const { deferral } = view
  if (deferral === undefined) return null
  return (
    <Notice tone="warning" title={isOfficer === true ? words.officer : words.title}>
      {deferral.dueOn !== undefined && <p>{words.dueOn(formatDate(deferral.dueOn, locale))}</p>}
      <MaterialNames view={view} materials={deferral.materials} />
      <p>{words.onLapse[deferral.onLapse]}</p>
    </Notice>
  )
}

function Hold({ view }: Props): ReactNode {
  const { hold } = useWords().texts.followUps
  const { deliveryHold } = view
  if (deliveryHold === undefined) return null
  return (
    <Notice tone="warning" title={hold.title}>
      <p>{hold.text}</p>
      <MaterialNames view={view} materials={deliveryHold.materials} />
      {deliveryHold.note !== undefined && <p className="prose">{deliveryHold.note}</p>}
      <p className="fine">{hold.help}</p>
    </Notice>
  )
}

function MaterialNames({ view, materials }: { view: CaseView; materials: readonly string[] }): ReactNode {
  const { read } = useWords()
  const known = materialsOf(view)
  return (
    <ul>
      {materials.map(key => (
        <li key={key}>{read(known.find(material => material.key === key)?.name ?? key)}</li>
      ))}
    </ul>
  )
}

type Named = { key: string; name: Parameters<ReturnType<typeof useWords>['read']>[0] }

/** The names of materials are part of the pinned version, whose shape the contract leaves open. */
function materialsOf({ definition }: CaseView): readonly Named[] {
  const { materials } = definition as { materials?: readonly Named[] }
  return materials ?? []
}
