import type { Mention } from '../../src/model/index.js'

/** A mention as a line of `mentions.txt`. */
export const mentionLine = (mention: Mention, all: readonly Mention[]): string =>
  `${mention.type} ${mention.name}${mention.title ? ` [${mention.title}]` : ''}${
    mention.refersTo === undefined ? '' : ` -> ${all[mention.refersTo].name}`
  }`
