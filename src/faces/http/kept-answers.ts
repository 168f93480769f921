/** An answer as it was sent. */
export interface KeptAnswer {
  readonly body: Buffer<ArrayBuffer>
  readonly tag: string
  readonly headers: Readonly<Record<string, string>>
}

/** Answers that are sent again for as long as what they stand on is the same. */
export interface KeptAnswers {
  /** The answer under a name, if it stood on this very object. */
  get(name: string, ground: object): KeptAnswer | undefined
  put(name: string, ground: object, answer: KeptAnswer): void
}

/** Keeps so many bytes of answers; of more, the one that nobody asked for longest is given up. */
export function keepAnswers(most: number): KeptAnswers {
  const held = new Map<string, { readonly ground: WeakRef<object>; readonly answer: KeptAnswer }>()
  let bytes = 0
  const drop = (name: string): void => {
    bytes -= held.get(name)?.answer.body.byteLength ?? 0
    held.delete(name)
  }
  return {
    get(name, ground) {
      const found = held.get(name)
      if (found === undefined) return undefined
      if (found.ground.deref() !== ground) {
        drop(name)
        return undefined
      }
      held.delete(name)
      held.set(name, found)
      return found.answer
    },
    put(name, ground, answer) {
      drop(name)
      if (answer.body.byteLength > most / 8) return
      held.set(name, { ground: new WeakRef(ground), answer })
      bytes += answer.body.byteLength
      for (const old of held.keys()) {
        if (bytes <= most) break
        drop(old)
      }
    },
  }
}
