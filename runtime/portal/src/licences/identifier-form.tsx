import { Button } from '@yibiao/form/components'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Entry } from '../publicity/entry.tsx'
import { places } from '../routing/places.ts'
import { useRouter } from '../routing/router.tsx'
import { TitledSection } from '../shell/titled-section.tsx'
import { useLicenceTexts } from './texts.ts'

/** 核验 by the identifier that is printed on a licence, where there is no code to scan. */
export function IdentifierForm(): ReactNode {
  const { verify } = useLicenceTexts()
  const router = useRouter()
  const [identifier, setIdentifier] = useState('')
  const [problem, setProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const code = identifier.replaceAll(/\s/g, '')
    if (code !== '') return router.go(places.verifyLicence(code))
    setProblem(verify.missing)
    form.current?.querySelector('input')?.focus()
  }

  return (
    <TitledSection title={verify.query}>
      <form className="public-form" ref={form} noValidate onSubmit={submit}>
        <Entry
          name="identifier"
          label={verify.entry}
          help={verify.queryHelp}
          value={identifier}
          problem={problem}
          isRequired
          maxLength={128}
          onChange={next => {
            setIdentifier(next)
            setProblem(undefined)
          }}
        />
        <p>
          <Button type="submit" icon="search">
            {verify.button}
          </Button>
        </p>
      </form>
    </TitledSection>
  )
}
