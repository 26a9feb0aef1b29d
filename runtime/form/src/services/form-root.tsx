import type { ReactNode } from 'react'
import { FormServicesProvider, type FormServicesProps } from './form-services.tsx'

/** Looks besides the usual one; they can be combined. */
export type Appearance = 'elder' | 'contrast'

export interface FormRootProps extends FormServicesProps {
  readonly appearance?: readonly Appearance[]
}

/** The ground every screen stands on: fonts, tokens, language, services. */
export function FormRoot({ appearance, children, ...services }: FormRootProps): ReactNode {
  return (
    <div
      className="yb-root"
      lang={services.locale}
      data-appearance={appearance && appearance.length > 0 ? appearance.join(' ') : undefined}
    >
      <FormServicesProvider {...services}>{children}</FormServicesProvider>
    </div>
  )
}
