import { cleanup } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { useKeys } from '#renderer/ui/use-keys.ts'

afterEach(cleanup)

function First({ onKey }: { readonly onKey: (key: string) => void }) {
  useKeys({ '1': () => onKey('first') })
  return <p>first</p>
}

function Second({ onKey }: { readonly onKey: (key: string) => void }) {
  const [step, setStep] = useState('second')
  useKeys({ '1': () => onKey(step) })
  useEffect(() => {
    const later = setTimeout(() => setStep('third'))
    return () => clearTimeout(later)
  }, [])
  return <p>{step}</p>
}

/** Goes on by itself, as a screen does whose camera or file has come: no key or click of the person brings the next. */
function Screens({ onKey }: { readonly onKey: (key: string) => void }) {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const later = setTimeout(() => setSeen(true))
    return () => clearTimeout(later)
  }, [])
  return seen ? <Second onKey={onKey} /> : <First onKey={onKey} />
}

test('a key pressed at the moment a screen is seen does what that screen says, not what the last one said', async () => {
  const done: string[] = []
  const place = document.body.appendChild(document.createElement('main'))
  const root = createRoot(place)
  await new Promise<void>((thirdSeen) => {
    // Called between the change of the page and whatever is scheduled after it: no key can come sooner.
    const observer = new MutationObserver(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: '1' }))
      if (place.textContent !== 'third') return
      observer.disconnect()
      thirdSeen()
    })
    observer.observe(place, { childList: true, subtree: true, characterData: true })
    root.render(<Screens onKey={(key) => done.push(key)} />)
  })
  expect(done).toEqual(['first', 'second', 'third'])
  root.unmount()
})
