import type { Command } from 'commander'
import type { Maker } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import type { Surroundings } from './session.js'

/** The flags that plug in an LLM as one more maker. */
export interface LlmFlags {
  readonly llm?: string
  readonly llmModel?: string
  readonly llmCache?: string
  readonly llmCalls?: string
  readonly quiet?: boolean
}

/** Declares the flags on a command that annotates. */
export const withLlm = (command: Command): Command =>
  command
    .option(
      '--llm <url>',
      'Also ask an OpenAI-compatible endpoint, such as http://127.0.0.1:8080/v1 (key: HEARSAY_LLM_KEY)',
    )
    .option('--llm-model <name>', 'The model to ask')
    .option('--llm-cache <folder>', 'Where answers are kept, so that a run replays offline (default .hearsay/llm)')
    .option('--llm-calls <n>', 'At most so many calls in this run (default 100)')

/** The makers that the flags ask for: none, or one LLM. What it could not answer is a line on standard error. */
export async function makersOf(flags: LlmFlags, around: Surroundings): Promise<readonly Maker[]> {
  if (flags.llm === undefined) return []
  if (flags.llmModel === undefined)
    throw new HearsayError('usage', '--llm needs --llm-model.', { hint: 'Name the model that the endpoint serves.' })
  const calls = Number(flags.llmCalls ?? 100)
  if (!Number.isInteger(calls) || calls < 0)
    throw new HearsayError('usage', `--llm-calls ${flags.llmCalls} is no number.`, { hint: 'Write a whole number.' })
  const { llmMaker } = await import('../../makers/llm/llm-maker.js')
  const { answerCache } = await import('../../makers/llm/answer-cache.js')
  const maker = llmMaker({
    endpoint: {
      url: flags.llm,
      model: flags.llmModel,
      key: around.environment.HEARSAY_LLM_KEY,
      timeoutMs: 120_000,
      maxBytes: 1_000_000,
    },
    cache: answerCache(flags.llmCache ?? '.hearsay/llm'),
    budget: { calls, characters: calls * 40_000 },
    onTrouble: ({ document, code, words }) => {
      if (flags.quiet !== true) around.stderr.write(`hearsay: ${document}: ${code}: ${words.replace(/\s+/g, ' ')}\n`)
    },
  })
  return [maker]
}
