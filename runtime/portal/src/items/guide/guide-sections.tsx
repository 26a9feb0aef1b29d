import type { PublishedItem } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { Words } from '../../texts/texts-context.tsx'
import type { PublishedDefinition } from '../published-definition.ts'
import { AboutItem } from './about-item.tsx'
import { ChargeList } from './charge-list.tsx'
import { LegalBasisList } from './legal-basis-list.tsx'
import { LimitList } from './limit-list.tsx'
import { MaterialList } from './material-list.tsx'
import { PlaceList } from './place-list.tsx'
import { QuestionList } from './question-list.tsx'
import { ResultList } from './result-list.tsx'

export type GuideSection = { id: string; title: string; body: ReactNode }

/** The sections of a guide that have something to say, in the order people need them. */
export function guideSections(
  item: PublishedItem,
  definition: PublishedDefinition,
  words: Words,
): GuideSection[] {
  const { guide, materials, limits } = definition
  const { guide: texts } = words.texts.items
  const prose = (id: string, title: string, text: string): GuideSection[] =>
    text === '' ? [] : [{ id, title, body: <p className="prose">{text}</p> }]
  const listed = (
    id: string,
    title: string,
    list: readonly unknown[] | undefined,
    body: ReactNode,
  ): GuideSection[] => (list === undefined || list.length === 0 ? [] : [{ id, title, body }])

  return [
    ...prose('conditions', texts.conditions, words.read(guide.conditions)),
    ...prose('quantity', texts.quantityLimit, words.read(guide.quantityLimit)),
    { id: 'materials', title: texts.materials, body: <MaterialList materials={materials} /> },
    ...prose('procedure', texts.procedure, words.read(guide.procedure)),
    {
      id: 'limits',
      title: texts.limits,
      body: <LimitList limits={limits} specialProcedures={guide.specialProcedures ?? []} />,
    },
    ...listed('results', texts.results, guide.results, <ResultList results={guide.results ?? []} />),
    ...listed('charges', texts.charges, guide.charges, <ChargeList charges={guide.charges ?? []} />),
    ...listed('basis', texts.basis, guide.legalBasis, <LegalBasisList basis={guide.legalBasis ?? []} />),
    ...listed('places', texts.places, guide.addresses, <PlaceList places={guide.addresses ?? []} />),
    ...contact(definition, words),
    ...listed(
      'questions',
      texts.questions,
      guide.questions,
      <QuestionList questions={guide.questions ?? []} />,
    ),
    { id: 'about', title: texts.about, body: <AboutItem item={item} definition={definition} /> },
  ]
}

function contact({ guide }: PublishedDefinition, words: Words): GuideSection[] {
  const { guide: texts } = words.texts.items
  const lines = [
    { term: texts.consultation, telephone: guide.consultationTelephone },
    { term: texts.supervision, telephone: guide.supervisionTelephone },
  ].filter(line => line.telephone !== undefined)
  if (lines.length === 0) return []
  const body = (
    <dl className="pairs">
      {lines.map(line => (
        <div className="pairs__pair" key={line.term}>
          <dt>{line.term}</dt>
          <dd>
            <a className="yb-link" href={`tel:${(line.telephone ?? '').replaceAll(/[^\d+]/g, '')}`}>
              {line.telephone}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
  return [{ id: 'contact', title: texts.contact, body }]
}
