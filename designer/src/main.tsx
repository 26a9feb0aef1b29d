import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@yibiao/form/styles.css'
import './theme/designer.css'
import { App } from './shell/App.tsx'

const root = document.getElementById('root')
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App nonce={nonce} />
    </StrictMode>,
  )
}
