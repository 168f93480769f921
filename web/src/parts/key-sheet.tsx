import { useEffect, useRef, useState } from 'react'
import { GOES, SINGLE_KEYS, singleKeysOn } from './keys.js'

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Search'],
  ['j  k', 'Next, previous item'],
  ['Enter', 'Open'],
  ['Esc', 'Back'],
  ['[  ]', 'One event earlier, later'],
  ['Ctrl Z', 'Undo the last judgement'],
  ['e', 'Export what is on view'],
  ['Ctrl P', 'Print the briefing of what is on view'],
  ['?', 'This sheet'],
]
const REVIEW: readonly (readonly [string, string])[] = [
  ['a', 'Accept: the same'],
  ['x', 'Reject: not the same'],
  ['Space', 'Leave it open'],
  ['Backspace', 'Undo'],
]

const READER: readonly (readonly [string, string])[] = [
  ['a', 'Read rightly'],
  ['x', 'Not a statement'],
  ['Space', 'Leave it, go on'],
  ['Backspace', 'Undo'],
]

const Keys = ({ list }: { readonly list: readonly (readonly [string, string])[] }) => (
  <div className="keysheet">
    {list.map(([keys, words]) => (
      <div key={keys}>
        <span>{words}</span>
        <kbd>{keys}</kbd>
      </div>
    ))}
  </div>
)

/** The sheet of keys, and the switch that turns single keys off. */
export function KeySheet({ isOpen, close }: { readonly isOpen: boolean; close(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOn, setOn] = useState(singleKeysOn)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="keys-title">
      <div className="stack">
        <div className="row between">
          <h2 id="keys-title">Keys</h2>
          <button type="button" onClick={close}>
            Close
          </button>
        </div>
        <Keys list={KEYS} />
        <h3>Go to</h3>
        <Keys list={GOES.map(([letter, , name]) => [`g ${letter}`, name] as const)} />
        <h3>In review</h3>
        <Keys list={REVIEW} />
        <h3>On a marked statement of a page</h3>
        <Keys list={READER} />
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => {
              setOn(event.target.checked)
              try {
                localStorage.setItem(SINGLE_KEYS, event.target.checked ? 'on' : 'off')
              } catch {
                // Without storage the keys stay on.
              }
            }}
          />
          Keys without Ctrl work
        </label>
      </div>
    </dialog>
  )
}
