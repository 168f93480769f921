import { isOnlyVoice, ONLY_VOICE, ONLY_VOICE_WHY } from '../../../src/ask/only-voice.js'
import { type Act, actWords } from '../../../src/ask/turns.js'
import { deniedWords } from '../../../src/fold/denied-before.js'
import { To } from './to.js'
import { stanceWords } from './words.js'

/** Twelve-unit drawings, so that no sign rests on colour or on a font. */
const DRAWINGS: Readonly<Record<string, string>> = {
  dot: 'M6 3.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z',
  ring: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8zm0 1.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8z',
  rings:
    'M4.5 3a3 3 0 1 0 0 6a3 3 0 1 0 0-6zm0 1.4a1.6 1.6 0 1 1 0 3.2a1.6 1.6 0 1 1 0-3.2zM7.9 3.2a3 3 0 0 1 0 5.6l-.5-1.2a1.7 1.7 0 0 0 0-3.2z',
  check: 'M1.8 6.4l1.2-1.2l2 2l4-4.4l1.2 1.1l-5.1 5.7z',
  cross: 'M2.6 3.7l1.1-1.1L6 4.9l2.3-2.3l1.1 1.1L7.1 6l2.3 2.3l-1.1 1.1L6 7.1L3.7 9.4L2.6 8.3L4.9 6z',
  versus: 'M4.6 2.2L1 6l3.6 3.8V7.4h2.8v2.4L11 6L7.4 2.2v2.4H4.6z',
  pen: 'M8.4 1.6l2 2L4.3 9.7L1.8 10.2l.5-2.5z',
  back: 'M5 2.5v2.2h2.2a3 3 0 0 1 0 6H4V9.3h3.2a1.5 1.5 0 0 0 0-3.1H5v2.2L1.5 5.4z',
  question:
    'M6 1.5c-1.7 0-2.8 1-2.9 2.5h1.5c.1-.7.6-1.1 1.4-1.1s1.3.4 1.3 1.1c0 1.2-2 1.2-2 3.2h1.5c0-1.4 2.1-1.5 2.1-3.3C8.9 2.5 7.800 1.5 6 1.500zM5.200 8.300h1.600v1.700H5.200z',
  ahead: 'M2 2.500l3.500 3.500L2 9.500zM6.500 2.500L10 6l-3.500 3.500z',
  diamond: 'M6 1.500L10.500 6L6 10.500L1.500 6z',
  bang: 'M5.200 1.500h1.600v5.700H5.200zM5.200 8.400h1.600V10H5.200z',
  bubble: 'M1.500 2h9v6.200H6.300L3.800 10.400V8.200H1.500z',
  dash: 'M2 5.200h8v1.600H2z',
}

const Drawing = ({ name }: { readonly name: string }) => (
  <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <path d={DRAWINGS[name]} fill="currentColor" fillRule="evenodd" />
  </svg>
)

const STATUS: Readonly<Record<string, readonly [tone: string, drawing: string]>> = {
  reported: ['', 'ring'],
  corroborated: ['good', 'rings'],
  disputed: ['warn', 'versus'],
  denied: ['bad', 'cross'],
  confirmed: ['good', 'check'],
  corrected: ['odd', 'pen'],
  retracted: ['bad', 'back'],
  superseded: ['', 'ahead'],
}

/**
 * A status: shape, colour and word. What is confirmed by the only voice that it has is no less confirmed, and looks
 * otherwise: an outline, a ring, and words that say so.
 *
 * @param origins of a claim as it stands: without them it is not told whether others say it too
 */
export function StatusBadge({
  status,
  by,
  origins,
}: {
  readonly status: string
  readonly by?: string | null
  readonly origins?: { readonly atMost: number }
}) {
  const isOnly = isOnlyVoice({ status, origins })
  const [tone, drawing] = isOnly ? ['lone', 'ring'] : (STATUS[status.split(' ')[0] ?? ''] ?? ['', 'ring'])
  return (
    <span className={`badge ${tone}`} title={isOnly ? ONLY_VOICE_WHY : undefined}>
      <Drawing name={drawing} />
      <span>
        <bdi>{by === null || by === undefined ? status : `${status} by ${by}`}</bdi>{' '}
        {isOnly ? <span className="only">{ONLY_VOICE}</span> : null}
      </span>
    </span>
  )
}

/**
 * That somebody denied what has another status now: opens to the sentences of the denial, on the screen of the claim or,
 * where it is null, on this one.
 */
export function DeniedBefore({ claim, by }: { readonly claim: string | null; readonly by: readonly string[] }) {
  if (by.length === 0) return null
  const words = (
    <>
      <Drawing name="cross" />
      <bdi>{deniedWords(by)}</bdi>
    </>
  )
  return claim === null ? (
    <a className="denied-before" href="#against">
      {words}
    </a>
  ) : (
    <To className="denied-before" to={`/claim/${claim}#against`}>
      {words}
    </To>
  )
}

const STANCE: Readonly<Record<string, readonly [tone: string, drawing: string]>> = {
  assert: ['', 'dot'],
  confirm: ['good', 'check'],
  deny: ['bad', 'cross'],
  'cannot-confirm': ['warn', 'question'],
  'no-comment': ['', 'dash'],
  predict: ['', 'ahead'],
  commit: ['odd', 'diamond'],
  demand: ['warn', 'bang'],
  opinion: ['', 'bubble'],
}

/** A stance: shape, colour and word. */
export function StanceWord({ stance, polarity }: { readonly stance: string; readonly polarity?: string | null }) {
  const [tone, drawing] = STANCE[stance] ?? ['', 'dot']
  return (
    <span className={`stance ${tone}`}>
      <Drawing name={drawing} />
      {stanceWords(stance, polarity)}
    </span>
  )
}

/** What somebody did on a day, in its past: shape, colour and word. Who asserts the contrary is shown as who denies. */
export function ActWord({ act }: { readonly act: Act }) {
  const [tone, drawing] = STANCE[act.side === 'against' ? 'deny' : act.stance] ?? ['', 'dot']
  return (
    <span className={`stance ${tone}`}>
      <Drawing name={drawing} />
      {actWords(act)}
    </span>
  )
}

/** The tone and drawing of a stance or a status, for plots. */
export const drawingOf = (word: string): { readonly tone: string; readonly path: string } => {
  const [tone, drawing] = STANCE[word] ?? STATUS[word.split(' ')[0] ?? ''] ?? ['', 'dot']
  return { tone, path: DRAWINGS[drawing] ?? '' }
}
