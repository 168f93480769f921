import type { Document, Mention, Read, Span, Statement } from '../model/index.js'
import { inBounds } from '../model/index.js'

/** Says what is wrong with a document's or its mentions' spans, or null. */
export function documentProblem(document: Document, mentions: readonly Mention[]): string | null {
  const { length } = document.text
  let end = 0
  for (const block of document.blocks) {
    if (!(block.start >= end && block.end >= block.start && block.end <= length)) {
      return `block ${block.start}–${block.end} overlaps another or leaves the text of ${length}`
    }
    end = block.end
  }
  const reads: readonly [string, Read<string> | null][] = [
    ['title', document.title],
    ['outlet', document.outlet],
    ['author', document.author],
    ['published', document.published],
    ['updated', document.updated],
  ]
  for (const [name, read] of reads) {
    if (read?.span && !inBounds(read.span, length)) return leaves(name, read.span, length)
  }
  for (const { name, span } of document.credits) {
    if (span && !inBounds(span, length)) return leaves(`credit ${name}`, span, length)
  }
  for (const mention of mentions) {
    if (!inBounds(mention, length)) return leaves(`mention ${mention.name}`, mention, length)
    const to = mention.refersTo
    if (to !== undefined && !(Number.isInteger(to) && to >= 0 && to < mentions.length)) {
      return `mention ${mention.name} refers to number ${to} of ${mentions.length} mentions`
    }
  }
  return null
}

/** Says what is wrong with a statement's spans against its document's text, or null: each piece of evidence must read there as quoted. */
export function statementProblem(statement: Statement, text: string): string | null {
  if (statement.evidence.length === 0) return 'it has no evidence'
  for (const { start, end, quote } of statement.evidence) {
    if (!inBounds({ start, end }, text.length)) return leaves('evidence', { start, end }, text.length)
    if (end - start !== quote.length || !text.startsWith(quote, start)) {
      return `its evidence ${JSON.stringify(quote.slice(0, 80))} is not what the text has at ${start}–${end}: ${JSON.stringify(text.slice(start, Math.min(end, start + 80)))}`
    }
  }
  const check = (name: string, span: Span | null | undefined) =>
    span && !inBounds(span, text.length) ? leaves(name, span, text.length) : null
  const checkAll = (name: string, spans: readonly Span[]) => {
    for (const span of spans) {
      const problem = check(name, span)
      if (problem) return problem
    }
    return null
  }
  return (
    checkAll('source', statement.source) ??
    checkAll('cue', statement.cue) ??
    checkAll('content', statement.content) ??
    check('context', statement.context) ??
    check('speaker', statement.speaker.mention) ??
    statement.chain.reduce<string | null>((found, hop) => found ?? check(`hop ${hop.name}`, hop.span), null) ??
    check('saidAt', statement.saidAt?.span) ??
    checkAll('time', statement.times) ??
    checkAll('figure', statement.figures) ??
    checkAll('mention', statement.mentions) ??
    check('refersTo', statement.refersTo) ??
    (statement.inner ?? []).reduce<string | null>(
      (found, { source, cue, content }) => found ?? checkAll('an inner act', [...source, ...cue, ...content]),
      null,
    )
  )
}

const leaves = (name: string, span: Span, length: number): string =>
  `the span ${span.start}–${span.end} of ${name} is empty or leaves the text of ${length}`
