import { meaningOf } from '@yibiao/core/fields'
import { summaryTexts } from '@yibiao/core/messages'
import type { ProvenanceView } from '@yibiao/schemas'
import { ChoiceEntry } from '../controls/entries.tsx'
import { plainText, recordName } from '../document/record-name.ts'
import { sentenceParts } from '../rules/sentence-of-rule.ts'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { previewTexts } from '../texts/preview.ts'
import { rulesTexts } from '../texts/rules.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { explainField, type ExplainedRule, type SeenValue, type TrialStand } from './explain-field.ts'

/** 为什么？: what the field in focus is now, and which rules made it so from which values. */
export function WhyPanel({ stand, path, provenance, choose }: WhyPanelProps) {
  const texts = useTexts(previewTexts)
  const records = useRecords()
  const field = path === undefined ? undefined : stand.state.fields.get(path)
  const source = path === undefined ? undefined : provenance[path]
  const rules = path === undefined ? [] : explainField(records, stand, path)
  const paths = [...stand.state.fields.values()].filter(
    ({ field: { type } }) => !['heading', 'notice', 'divider'].includes(type),
  )
  return (
    <aside className="yd-why" aria-label={texts.why}>
      <h3>{texts.why}</h3>
      <ChoiceEntry
        label={texts.whyField}
        help={texts.whyHelp}
        value={path}
        choices={paths.map(each => ({
          value: each.path,
          label: plainText(each.field.label) || each.field.key,
        }))}
        onChange={choose}
      />
      {field && (
        <div aria-live="polite" className="yd-why__body">
          <p className="yd-why__facts">
            <span className="yd-badge">{field.isVisible ? texts.isVisible : texts.isHidden}</span>
            {field.isVisible && (
              <span className="yd-badge">{field.isRequired ? texts.isRequired : texts.isOptional}</span>
            )}
            {(field.isReadOnly || source?.mode === 'locked') && (
              <span className="yd-badge">{texts.isReadOnly}</span>
            )}
          </p>
          {source && <p>{texts.fromSource(plainText(source.source), source.mode === 'locked')}</p>}
          {'isRequired' in field.field && field.field.isRequired === true && <p>{texts.alwaysRequired}</p>}
          {rules.length === 0 ? (
            <p className="yd-entry__help">{texts.noRules}</p>
          ) : (
            <ul className="yd-why__rules">
              {rules.map(each => (
                <Explained
                  key={`${each.rule.record.key} ${each.rule.place.path.join('/')}`}
                  explained={each}
                  stand={stand}
                />
              ))}
            </ul>
          )}
        </div>
      )}
    </aside>
  )
}

interface WhyPanelProps {
  readonly stand: TrialStand
  /** Path of the answer that is explained. */
  readonly path: string | undefined
  readonly provenance: Readonly<Record<string, ProvenanceView>>
  readonly choose: (path: string | undefined) => void
}

function Explained({ explained, stand }: { readonly explained: ExplainedRule; readonly stand: TrialStand }) {
  const texts = useTexts(previewTexts)
  const sentences = useTexts(rulesTexts).sentences
  const records = useRecords()
  const words = { subjects: useTexts(conditionTexts), locale: useLocale().locale }
  const { rule, isMet, values } = explained
  return (
    <li className="yd-rule">
      <p>{sentences[rule.kind](sentenceParts(records, rule, words))}</p>
      {isMet !== undefined && (
        <p className={isMet ? 'yd-why__met' : 'yd-why__unmet'}>{isMet ? texts.isMet : texts.isNotMet}</p>
      )}
      {values.length > 0 && (
        <dl className="yd-why__values">
          {values.map(value => (
            <div key={value.record}>
              <dt>{recordName(records, value.record)}</dt>
              <dd>
                <Seen value={value} stand={stand} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

function Seen({ value, stand }: { readonly value: SeenValue; readonly stand: TrialStand }) {
  const texts = useTexts(previewTexts)
  const { locale } = useLocale()
  const { state, count } = value
  if (!state) return texts.rows(count)
  if (!state.isVisible) return texts.seenHidden
  if (state.rows !== undefined) return texts.rows(state.rows)
  const pieces = meaningOf(state.field).summarise(state.value, state.field, {
    locale,
    texts: summaryTexts[locale],
    codeTables: stand.context.codeTables,
    offered: state.options && {
      options: state.options,
      find: code => state.options?.find(option => option.value === code),
    },
  })
  return pieces.length === 0 ? texts.seenEmpty : pieces.map(({ text }) => text).join(' ')
}
