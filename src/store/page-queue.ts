/** A page that waits to be read, as it was queued. */
export interface QueuedPage {
  readonly id: number
  /** The import that it belongs to, and its name there. */
  readonly run: string
  readonly item: string
  /** How often it was taken, this time included. */
  readonly tries: number
  readonly page: Uint8Array
}

/** A page that was given up, and why. */
export interface ParkedPage {
  readonly run: string
  readonly item: string
  readonly tries: number
  readonly code: string
  readonly message: string
}

export interface QueueCounts {
  readonly waiting: number
  readonly taken: number
  readonly parked: number
}

/** Pages on their way into a store that several processes work on. Only stores with `capabilities.queue` have one. */
export interface PageQueue {
  /** Adds pages; one that waits already is added once. `key` says which page it is. */
  put(
    pages: readonly { readonly key: string; readonly run: string; readonly item: string; readonly page: Uint8Array }[],
  ): Promise<void>
  /** Joins those who work. What a member took is free again as soon as its process, or its connection, has ended. */
  join(): Promise<QueueMember>
  counts(): Promise<QueueCounts>
  /** Pages that were given up, in the order in which they were queued. */
  parked(): Promise<readonly ParkedPage[]>
  /** Lets parked pages be tried again. @returns how many. */
  again(): Promise<number>
}

/** One who takes pages. Taking the same page twice, or finishing it twice, is harmless: a store knows what it has. */
export interface QueueMember {
  /** The first page that nobody has; null where there is none. */
  take(): Promise<QueuedPage | null>
  /** Removes a page. Within `Store.transaction`: together with what was found in it, or not at all. */
  done(id: number): Promise<void>
  /** Gives a page back: to be tried again later, or to be parked. */
  giveBack(
    id: number,
    why: { readonly code: string; readonly message: string; readonly park: boolean; readonly afterMs: number },
  ): Promise<void>
  leave(): Promise<void>
}
