import { App, Button } from 'antd'
import { Icon } from '../controls/Icon.tsx'
import { sourceTexts } from '../texts/source.ts'
import { useTexts } from '../texts/use-texts.ts'

/** A text to take away: copied or downloaded, not edited here. */
export function CodeView({ label, help, fileName, text }: CodeViewProps) {
  const texts = useTexts(sourceTexts)
  const { message } = App.useApp()
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => message.success(texts.copied),
      () => message.warning(texts.notCopied),
    )
  }
  return (
    <div className="yd-source__tab">
      <div className="yd-source__bar">
        <p className="yd-entry__help">{help}</p>
        <Button icon={<Icon name="copy" size={15} />} onClick={copy}>
          {texts.copy}
        </Button>
        <Button icon={<Icon name="down" size={15} />} onClick={() => download(fileName, text)}>
          {texts.download}
        </Button>
      </div>
      {/* Long texts are scrolled by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="yd-source__text yd-mono" tabIndex={0} aria-label={label}>
        {text}
      </pre>
    </div>
  )
}

interface CodeViewProps {
  readonly label: string
  readonly help: string
  readonly fileName: string
  readonly text: string
}

function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
