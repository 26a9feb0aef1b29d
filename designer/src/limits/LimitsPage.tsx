import type { LimitsDefinition } from '@yibiao/schemas'
import { ChoiceEntry, IntegerEntry, SwitchEntry } from '../controls/entries.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import { partKey } from '../document/records.ts'
import { partOf } from '../document/to-definition.ts'
import { useProperties } from '../inspector/use-properties.ts'
import { useSet } from '../inspector/use-set.ts'
import { DeferralPanel } from './DeferralPanel.tsx'
import { useRecords } from '../session/use-editor.ts'
import { limitsTexts } from '../texts/limits.ts'
import { useTexts } from '../texts/use-texts.ts'

/** The statutory and promised limits of the item. */
export function LimitsPage() {
  const texts = useTexts(limitsTexts)
  const limits = partOf<LimitsDefinition>(useRecords(), 'limits')
  const set = useSet(partKey('limits'))
  const of = useProperties(partKey('limits'), limits)
  return (
    <main className="yd-sheet" aria-label={texts.limits}>
      <h2>{texts.limits}</h2>
      <p className="yd-lead">{texts.lead}</p>
      <Panel title={texts.acceptancePart}>
        <div className="yd-columns">
          <LimitEntry label={texts.acceptance} help={texts.acceptanceHelp} isNeeded {...of('acceptance')} />
          <LimitEntry
            label={texts.statutoryAcceptance}
            help={texts.statutoryAcceptanceHelp}
            isNeeded
            {...of('statutoryAcceptance')}
          />
          <LimitEntry label={texts.preReview} {...of('preReview')} />
        </div>
        <SwitchEntry label={texts.acceptsOnReceipt} {...of('acceptsOnReceipt')} />
        <SwitchEntry
          label={texts.counterReceipt}
          help={texts.counterReceiptHelp}
          value={limits.counterReceipt !== undefined}
          onChange={next => set('counterReceipt')(next === true ? { onLapse: 'withdrawn' } : undefined)}
        />
        {limits.counterReceipt && (
          <div className="yd-columns">
            <LimitEntry
              label={texts.counterLimit}
              help={texts.counterLimitHelp}
              value={limits.counterReceipt.limit}
              onChange={set('counterReceipt', 'limit')}
            />
            {limits.counterReceipt.limit !== undefined && (
              <ChoiceEntry
                label={texts.counterLapse}
                isNeeded
                value={limits.counterReceipt.onLapse}
                choices={[
                  { value: 'withdrawn', label: texts.lapses.withdrawn },
                  { value: 'returned', label: texts.lapses.returned },
                ]}
                onChange={set('counterReceipt', 'onLapse')}
              />
            )}
          </div>
        )}
        <div className="yd-columns">
          <LimitEntry
            label={texts.correction}
            value={limits.correction?.limit}
            onChange={limit =>
              set('correction')(limit && { limit, onLapse: limits.correction?.onLapse ?? 'withdrawn' })
            }
          />
          {limits.correction && (
            <ChoiceEntry
              label={texts.onLapse}
              isNeeded
              value={limits.correction.onLapse}
              choices={[
                { value: 'withdrawn', label: texts.lapses.withdrawn },
                { value: 'returned', label: texts.lapses.returned },
              ]}
              onChange={set('correction', 'onLapse')}
            />
          )}
        </div>
      </Panel>
      <Panel title={texts.decisionPart}>
        <div className="yd-columns">
          <LimitEntry label={texts.promised} help={texts.promisedHelp} isNeeded {...of('promised')} />
          <LimitEntry label={texts.statutory} isNeeded {...of('statutory')} />
          <LimitEntry
            label={texts.extension}
            help={texts.extensionHelp}
            value={limits.extension?.limit}
            onChange={limit =>
              set('extension')(limit && { limit, shiftsPromised: limits.extension?.shiftsPromised ?? false })
            }
          />
          <LimitEntry label={texts.delivery} {...of('delivery')} />
        </div>
        {limits.extension && (
          <SwitchEntry
            label={texts.shiftsPromised}
            value={limits.extension.shiftsPromised}
            onChange={next => set('extension', 'shiftsPromised')(next ?? false)}
          />
        )}
      </Panel>
      <DeferralPanel limits={limits} />
      <Panel title={texts.clockPart}>
        <SwitchEntry
          label={texts.rollsOffHolidays}
          value={limits.rollsOffHolidays ?? true}
          onChange={next => set('rollsOffHolidays')(next ?? false)}
        />
        <IntegerEntry
          label={texts.yellowPercent}
          help={texts.yellowHelp}
          least={1}
          most={99}
          {...of('yellowPercent')}
        />
      </Panel>
    </main>
  )
}
