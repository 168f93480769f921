import type { z } from 'zod'
import type { Store } from '../store/store.js'

/** What a query is asked with: the store, and for judgements who asks and when. */
export interface Asking {
  readonly store: Store
  /** The person who judges; signed into the audit log. */
  readonly who: string
  /** The instant at which the person judged, set by the face that the person used. */
  readonly now: string
}

/** One flat line of an answer, for tables, CSV and JSONL. Keys keep their order. */
export type Row = Readonly<Record<string, string | number | boolean | null>>

/** Which part of a long list: what comes after an item, at most so many. */
export interface Part {
  /** What the part before gave as `next`; null for the first. */
  readonly after: string | null
  readonly size: number
}

/** A part of an answer, in the answer's own shape. */
export interface Paged<Output> {
  readonly found: Output
  /** Give it as `after` for the next part; null at the end. */
  readonly next: string | null
  /** How many items there are in all; null where counting them would cost more than the part. */
  readonly total: number | null
}

/** What an answer stands on. */
export interface Ground {
  /** While this is the same object, it is the same answer to the same input. */
  readonly on: object
  /**
   * While this is the same, an answer that took long may be given a while longer, although claims have moved: in a great
   * store they always move. Null where only what is fresh may be given.
   */
  readonly patient: string | null
  /** Even where it is the same object, an answer may be given for so many milliseconds only. Without it, for as long. */
  readonly lastsMs?: number
}

/**
 * One question that Hearsay answers. The command line, the HTTP route, the MCP tool and the reference page all come
 * from this one description, so that no face has a question of its own.
 */
export interface Query<Input extends z.ZodObject = z.ZodObject, Output = unknown> {
  /** The verb: command name, route and tool name. */
  readonly name: string
  /** One sentence, present tense, without a full stop. */
  readonly summary: string
  /** `read` changes nothing; `judge` adds a judgement that can be undone. */
  readonly effect: 'read' | 'judge'
  readonly input: Input
  /** Input fields that the command line takes without a flag, in order. */
  readonly positional: readonly string[]
  /** Input fields whose text the command line reads from the file named. */
  readonly files?: readonly string[]
  readonly output: z.ZodType<Output>
  readonly example: { readonly command: string; readonly shows: string }
  ask(asking: Asking, input: z.output<Input>): Promise<Output>
  /** A part of the answer, for what grows with the store: it costs what the part costs. `ask` gives all of it. */
  page?(asking: Asking, input: z.output<Input>, part: Part): Promise<Paged<Output>>
  /** What the answer, or its part, stands on. Null where nothing may be kept. */
  standsOn?(asking: Asking, input: z.output<Input>): Promise<Ground | null>
  /**
   * Whether the answer is read from the store and from nothing that a process holds: then a thread with a connection of its
   * own may work it out.
   */
  readonly isOfStore?: true
  /** The answer as flat rows. */
  rows(output: Output): readonly Row[]
  /** What `--jsonl` writes, one a line, where that is not the answer or the items of its list. */
  lines?(output: Output): readonly unknown[]
}

/** Keeps the types of one query's input and output together while it is written down. */
export const defineQuery = <Input extends z.ZodObject, Output>(query: Query<Input, Output>): Query<Input, Output> =>
  query
