import { existsSync, readFileSync } from 'node:fs'
import { unpack } from '../../../text/packed-arrays.js'

/** Words in groups by the company they keep, as bytes by hash: "drummer" and "guitarist" are seen in the same places. */
export const WORD_GROUP_BITS = 16

/** The group of a word that the training texts hold too rarely. */
export const NO_GROUP = 255

let read: Uint8Array | undefined

/** The table of groups, read on first use; where its file is missing no word has a group. */
export function wordGroups(): Uint8Array {
  if (read === undefined) {
    const file = new URL('./word-groups.bin', import.meta.url)
    read = existsSync(file)
      ? (unpack(readFileSync(file)).arrays.groups as Uint8Array)
      : new Uint8Array(1 << WORD_GROUP_BITS).fill(NO_GROUP)
  }
  return read
}

/** The place of a word in the table, by the hash of its letters in lower case. */
export const groupSlot = (hash: number): number => (hash ^ (hash >>> 15)) & ((1 << WORD_GROUP_BITS) - 1)
