import type { Draft, Maker, Marked } from '../../model/index.js'
import type { AnswerCache } from './answer-cache.js'
import { askModel, type Endpoint } from './ask-model.js'
import { locate } from './locate.js'
import { readReply } from './reply.js'

/** The most a run may cost. */
export interface Budget {
  readonly calls: number
  /** Characters of article sent, over the run. */
  readonly characters: number
}

export interface LlmOptions {
  readonly endpoint: Endpoint
  readonly cache: AnswerCache
  readonly budget: Budget
  /** Told of every article that the model left without a usable answer, and of every quote that was refused. */
  onTrouble(trouble: {
    readonly document: string
    readonly code: 'llm/no-answer' | 'llm/not-the-shape' | 'llm/not-in-text' | 'llm/over-budget'
    readonly words: string
  }): void
}

/**
 * A maker behind an OpenAI-compatible endpoint, local or remote. It gets the article's own text and hands over drafts
 * whose every quote stands in that text; it has no tools, sees no store and gives no offsets. Text inside an article can
 * at worst make it quote something that really is in the article.
 *
 * Answers are cached by digest: the same article, model and instructions are asked once, and a run replays offline.
 */
export function llmMaker(options: LlmOptions): Maker {
  const { endpoint, cache, budget } = options
  const left = { calls: budget.calls, characters: budget.characters }
  return {
    name: `llm/${endpoint.model}`,
    version: 1,
    kind: 'llm',
    needs: [],
    makes: ['attributions'],
    async make(input: Marked): Promise<readonly Draft[]> {
      const { document } = input
      const trouble = (code: Parameters<LlmOptions['onTrouble']>[0]['code'], words: string) =>
        options.onTrouble({ document: document.id, code, words })
      const regions = document.blocks.filter((block) => block.kind === 'main')
      const article = regions.map(({ start, end }) => document.text.slice(start, end)).join('\n')
      const held = cache.read(endpoint.model, article)
      let text = held
      if (text === null) {
        if (left.calls < 1 || left.characters < article.length) {
          trouble('llm/over-budget', `${left.calls} calls and ${left.characters} characters are left`)
          return []
        }
        left.calls -= 1
        left.characters -= article.length
        const answer = await askModel(endpoint, article)
        if (!answer.ok) {
          trouble('llm/no-answer', answer.why)
          return []
        }
        text = answer.text
      }
      const reply = readReply(text)
      if (reply === null) {
        trouble('llm/not-the-shape', text.slice(0, 200))
        return []
      }
      if (held === null) cache.write(endpoint.model, article, text)
      const { drafts, rejected } = locate(reply, document.text, regions)
      for (const quote of rejected) trouble('llm/not-in-text', quote.slice(0, 200))
      return drafts
    },
  }
}
