import '@yibiao/form/styles.css'
import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const container = document.getElementById('app')
if (container === null) throw new Error('index.html has no element with the id "app"')
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
