import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../model/index.js'
import { INSTRUCTIONS } from './ask-model.js'
import { replySchema } from './reply.js'

/** Answers kept by digest of everything that was asked, so that a run replays offline, byte for byte. */
export interface AnswerCache {
  read(model: string, article: string): string | null
  write(model: string, article: string, answer: string): void
}

/** A cache in a folder, a file an answer. A file that is cut short or not ours is as good as none. */
export function answerCache(folder: string): AnswerCache {
  const digest = (model: string, article: string) => sha256(JSON.stringify([model, INSTRUCTIONS, replySchema, article]))
  const pathOf = (key: string) => join(folder, `${key}.json`)
  return {
    read(model, article) {
      const key = digest(model, article)
      try {
        const held = JSON.parse(readFileSync(pathOf(key), 'utf8')) as { key?: unknown; answer?: unknown }
        return held.key === key && typeof held.answer === 'string' ? held.answer : null
      } catch {
        return null
      }
    },
    write(model, article, answer) {
      const key = digest(model, article)
      mkdirSync(folder, { recursive: true })
      const path = pathOf(key)
      writeFileSync(`${path}.new`, JSON.stringify({ key, model, answer }))
      renameSync(`${path}.new`, path)
    },
  }
}
