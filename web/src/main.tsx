import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'
import { countSteps } from './parts/steps.js'
import './style.css'

const place = document.getElementById('app')
if (place === null) throw new Error('The page has no #app.')
countSteps()
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
