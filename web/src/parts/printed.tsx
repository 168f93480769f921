import type { ElementType } from 'react'
import { reportName } from '../../../src/ask/report-name.js'
import type { Statement } from '../api/types.js'

/** Words as a page printed them: in the serif, apart from the text around them whatever their direction. */
export function Printed({ as: Tag = 'bdi', children }: { readonly as?: ElementType; readonly children: string }) {
  return (
    <Tag className="printed" dir="auto">
      {children}
    </Tag>
  )
}

/** The sentence of a statement with the words of its content marked. */
export function Sentence({ statement }: { readonly statement: Pick<Statement, 'sentence' | 'context' | 'content'> }) {
  const { sentence, context, content } = statement
  const parts: { readonly text: string; readonly isContent: boolean; readonly at: number }[] = []
  let at = 0
  for (const span of [...content].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, Math.min(sentence.length, span.start - context.start))
    const end = Math.max(start, Math.min(sentence.length, span.end - context.start))
    if (start > at) parts.push({ text: sentence.slice(at, start), isContent: false, at })
    if (end > start) parts.push({ text: sentence.slice(start, end), isContent: true, at: start })
    at = end
  }
  if (at < sentence.length) parts.push({ text: sentence.slice(at), isContent: false, at })
  return (
    <>
      {parts.map((part) =>
        part.isContent ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
      )}
    </>
  )
}

/** A chain as one line: outlet ← agency ← voice. */
export function ChainLine({ chain }: { readonly chain: string }) {
  const hops = chain.split(' ← ')
  return (
    <ol className="chainline">
      {hops.map((hop, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain's hops are told apart by their place.
        <li key={i} className={i === hops.length - 1 ? 'voice' : undefined}>
          <bdi>{hop}</bdi>
        </li>
      ))}
    </ol>
  )
}

/** A chain drawn as steps, from the first voice down to the page. */
/** Whether the page's outlet is the one who speaks: then it is one step and not two. */
const isOwnVoice = ({ speaker, chain, document }: Statement): boolean =>
  chain.length === 0 && speaker.name.toLowerCase() === document.outlet?.toLowerCase()

export function ChainSteps({ statement }: { readonly statement: Statement }) {
  const { speaker, party, chain, document } = statement
  const steps = [
    {
      name: reportName(speaker.name, document.outlet),
      what: [speaker.role, party].filter((one) => one !== null && one !== speaker.name).join(', ') || 'speaks',
    },
    ...[...chain].reverse().map((hop) => ({ name: hop.name, what: 'passes it on' })),
    ...(isOwnVoice(statement) ? [] : [{ name: document.outlet ?? 'outlet unknown', what: 'carries it' }]),
  ]
  return (
    <ol className="steps small" aria-label="Chain, from the first voice to the page">
      {steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain's steps are told apart by their place.
        <li key={i}>
          <span>
            <bdi>{step.name}</bdi> <span className="soft">{step.what}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
