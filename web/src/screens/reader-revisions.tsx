import { count } from '../../../src/text/count.js'
import { useAnswer } from '../api/ask.js'
import type { Revisions } from '../api/types.js'
import { To } from '../parts/to.js'

type Step = Revisions[number]

/** What changed between the captures of a page; nothing where the store holds one capture only. */
export function ReaderRevisions({ id }: { readonly id: string }) {
  const { data } = useAnswer<Revisions>(`/revisions/${encodeURIComponent(id.split(':')[0] ?? id)}.json`, 'captures')
  if (data === null || data.length === 0) return null
  return (
    <details className="panel small">
      <summary>This address was captured {count(data.length + 1, 'time')}: what changed</summary>
      {data.map((step) => (
        <StepShown key={step.after.id} step={step} />
      ))}
    </details>
  )
}

function StepShown({ step }: { readonly step: Step }) {
  const { appeared, vanished, changed, kept } = step.statements
  return (
    <section className="stack tight" aria-label="A later capture">
      <p>
        From <To to={`/document/${step.before.id.split(':')[0]}`}>the earlier capture</To> to{' '}
        <To to={`/document/${step.after.id.split(':')[0]}`}>the later one</To>
        {step.fields.map((one) => (
          <span key={one.field}>
            ; {one.field} <bdi>{one.before ?? 'unknown'}</bdi> → <bdi>{one.after ?? 'unknown'}</bdi>
          </span>
        ))}
      </p>
      {step.text.map((one) => (
        <p className="pre" key={`${one.before}\n${one.after}`} dir="auto">
          <Words words={one.words} />
        </p>
      ))}
      <ul>
        {vanished.map((one) => (
          <li key={one.id}>
            vanished: <bdi>{one.speaker.name}</bdi>, <del>{one.sentence}</del>
          </li>
        ))}
        {appeared.map((one) => (
          <li key={one.id}>
            appeared: <bdi>{one.speaker.name}</bdi>, <ins>{one.sentence}</ins>
          </li>
        ))}
        {changed.map((one) => (
          <li key={one.after.id}>
            changed ({one.what.join(', ')}): <Words words={one.words} />
          </li>
        ))}
      </ul>
      <p className="soft">{count(kept, 'statement')} as before</p>
    </section>
  )
}

/** One wording with its deletions and insertions marked. */
function Words({ words }: { readonly words: Step['text'][number]['words'] }) {
  return (
    <bdi>
      {words.map(({ kind, text }, place) => {
        const key = `${place} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        return kind === 'deleted' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>
      })}
    </bdi>
  )
}
