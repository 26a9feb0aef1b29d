import { answersSchema, sampleAnswers } from '@yibiao/core/fields'
import { Tabs } from 'antd'
import type { Saver } from '../session/saver.ts'
import { useDefinition } from '../session/use-editor.ts'
import { sourceTexts } from '../texts/source.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AnswersTypesView } from './AnswersTypesView.tsx'
import { CodeView } from './CodeView.tsx'
import { DefinitionEditor } from './DefinitionEditor.tsx'

/** 源码: the item as JSON, and what programs need that read or write its answers. */
export default function SourcePage({ itemId, saver }: { readonly itemId: string; readonly saver: Saver }) {
  const texts = useTexts(sourceTexts)
  const { form, key } = useDefinition()
  return (
    <main className="yd-source" aria-label={texts.source}>
      <Tabs
        destroyOnHidden={false}
        items={[
          { key: 'definition', label: texts.definition, children: <DefinitionEditor /> },
          {
            key: 'schema',
            label: texts.schema,
            children: (
              <CodeView
                label={texts.schema}
                help={texts.schemaHelp}
                fileName={`${key}.answers.schema.json`}
                text={toText(answersSchema(form))}
              />
            ),
          },
          {
            key: 'types',
            label: texts.types,
            children: <AnswersTypesView itemId={itemId} itemKey={key} saver={saver} />,
          },
          {
            key: 'sample',
            label: texts.sample,
            children: (
              <CodeView
                label={texts.sample}
                help={texts.sampleHelp}
                fileName={`${key}.answers.sample.json`}
                text={toText(sampleAnswers(form))}
              />
            ),
          },
        ]}
      />
    </main>
  )
}

function toText(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
