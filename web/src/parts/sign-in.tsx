import { type ReactNode, useId, useState } from 'react'
import { askAgain, fetchJson, forgetAnswers, type Problem, useAnswer } from '../api/ask.js'

/** Who is asking, as the server knows it. */
export interface Me {
  readonly isShared: boolean
  readonly account: string | null
  readonly role: string | null
}

/** On a server of several people, whoever is not signed in sees the form and nothing else. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { data } = useAnswer<Me>('/me.json', 'me')
  if (data === null || !data.isShared || data.account !== null) return children
  return <SignIn />
}

function SignIn() {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSending, setSending] = useState(false)
  const told = useId()
  return (
    <main className="sign-in" id="main">
      <h1>Hearsay</h1>
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          setSending(true)
          try {
            await fetchJson('/sign-in.json', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ name: form.get('name'), token: form.get('token') }),
            })
            setProblem(null)
            askAgain()
          } catch (error) {
            setProblem(error as Problem)
          } finally {
            setSending(false)
          }
        }}
      >
        <label>
          Name
          <input name="name" autoComplete="username" required aria-describedby={problem === null ? undefined : told} />
        </label>
        <label>
          Token
          <input
            name="token"
            type="password"
            autoComplete="current-password"
            required
            aria-describedby={problem === null ? undefined : told}
          />
        </label>
        <button type="submit" disabled={isSending}>
          Sign in
        </button>
        <p id={told} role="alert" className="quiet">
          {problem === null ? '' : `${problem.message} ${problem.hint ?? ''}`}
        </p>
      </form>
      <p className="quiet">Whoever runs this server gives out tokens: hearsay account add NAME.</p>
    </main>
  )
}

/** The account's name and the way out; nothing on a server of one's own. */
export function AccountFoot() {
  const { data } = useAnswer<Me>('/me.json', 'me')
  if (data === null || !data.isShared || data.account === null) return null
  return (
    <button
      type="button"
      className="bare small"
      title={`${data.account}: ${data.role}`}
      onClick={() => void fetchJson('/sign-out.json', { method: 'POST' }).then(forgetAnswers, askAgain)}
    >
      Sign out {data.account}
    </button>
  )
}
