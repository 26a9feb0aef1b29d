import { Icon, type IconName } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { limitText } from '../limit-text.ts'
import type { PublishedDefinition } from '../published-definition.ts'

/** What most readers want to know first: how long, how often to come, what it costs. */
export function KeyFacts({ definition }: { definition: PublishedDefinition }): ReactNode {
  const { guide: texts } = useWords().texts.items
  const { guide, limits } = definition
  const facts: { icon: IconName; term: string; value: string }[] = [
    { icon: 'clock', term: texts.promised, value: limitText(limits.promised, texts) },
    { icon: 'flag', term: texts.statutory, value: limitText(limits.statutory, texts) },
    ...(guide.onSiteVisits === undefined
      ? []
      : [{ icon: 'pin' as const, term: texts.visits, value: texts.visitsCount(guide.onSiteVisits) }]),
    ...(guide.isCharged === undefined
      ? []
      : [
          {
            icon: 'check-circle' as const,
            term: texts.charge,
            value: guide.isCharged ? texts.charged : texts.free,
          },
        ]),
  ]
  return (
    <dl className="facts" aria-label={texts.atAGlance}>
      {facts.map(fact => (
        <div className="facts__fact" key={fact.term}>
          <dt>
            <Icon name={fact.icon} /> {fact.term}
          </dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
