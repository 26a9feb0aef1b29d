import type { FieldCheck } from '@yibiao/schemas'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { ChoiceEntry, WordsEntry } from '../controls/entries.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { Panel } from '../controls/Panel.tsx'
import { makeId } from '../document/make-id.ts'
import type { FieldRecord } from '../document/records.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useSet } from './use-set.ts'

/** What must hold once the field is answered, and what is said when it does not. */
export function ChecksPanel({ field: { key, value } }: { readonly field: FieldRecord }) {
  const texts = useTexts(inspectorTexts)
  const set = useSet(key)
  const checks = value.checks ?? []
  return (
    <Panel
      title={texts.groups.checks}
      isOpen={checks.length > 0}
      {...(checks.length > 0 ? { hint: String(checks.length) } : {})}
    >
      <ListEditor<FieldCheck>
        label={texts.checks}
        value={checks}
        place={`${key} checks`}
        addLabel={texts.addCheck}
        create={() => ({
          id: makeId(),
          assert: `${value.key} != null`,
          message: texts.checkMessage,
          severity: 'error',
        })}
        onChange={next => set('checks')(next.length === 0 ? undefined : next)}
      >
        {(check, change) => (
          <>
            <ConditionEntry
              label={texts.mustHold}
              effect={texts.effects.passes}
              owner={key}
              isNeeded
              namesItself
              value={check.assert}
              onChange={next => next !== undefined && change({ ...check, assert: next })}
            />
            <WordsEntry
              label={texts.message}
              value={check.message}
              isNeeded
              onChange={next => next !== undefined && change({ ...check, message: next })}
            />
            <ExpressionEntry
              label={texts.figure}
              help={texts.figureHelp}
              owner={key}
              value={check.figure}
              onChange={next => change(withFigure(check, next))}
            />
            <ChoiceEntry
              label={texts.severity}
              isNeeded
              value={check.severity}
              choices={[
                { value: 'error', label: texts.severities.error },
                { value: 'warning', label: texts.severities.warning },
              ]}
              onChange={next => change({ ...check, severity: next === 'warning' ? 'warning' : 'error' })}
            />
          </>
        )}
      </ListEditor>
    </Panel>
  )
}

function withFigure({ figure: _before, ...check }: FieldCheck, figure: string | undefined): FieldCheck {
  return figure === undefined ? check : { ...check, figure }
}
