import { createHash } from 'node:crypto'
import type { Block, Inline, Note } from './block.js'
import { BRIEFING_STYLE } from './html-style.js'
import { webAddress } from './text.js'

/** Text as HTML text, safe between tags and between double quotation marks. */
export const htmlText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')

/** What the file may load: its own style, known by its hash, and nothing else. */
export const BRIEFING_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(BRIEFING_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`

const isolated = (text: string): string => (text.trim() === '' ? text : `<bdi>${htmlText(text)}</bdi>`)

/** Writes runs of words; the first reference to a note carries the place that the note leads back to. */
function makeLines() {
  const seen = new Set<number>()
  const inline = (part: Inline): string => {
    if (typeof part === 'string') return htmlText(part)
    switch (part.kind) {
      case 'strong':
        return `<strong>${isolated(part.text)}</strong>`
      case 'soft':
        return `<span class="soft">${htmlText(part.text)}</span>`
      case 'code':
        return `<code>${htmlText(part.text)}</code>`
      case 'quote':
        return `<q dir="auto">${htmlText(part.text)}</q>`
      case 'words':
        return `<span dir="auto">${htmlText(part.text)}</span>`
      case 'notes':
        return `<span class="refs">${part.numbers
          .map((number) => {
            const id = seen.has(number) ? '' : ` id="r${number}"`
            seen.add(number)
            return `<a${id} href="#n${number}" aria-label="Note ${number}">${number}</a>`
          })
          .join(' ')}</span>`
    }
  }
  return (words: readonly Inline[]): string => words.map(inline).join('')
}

function note(one: Note): string {
  const url = webAddress(one.url)
  return [
    `<li id="n${one.number}" value="${one.number}"><blockquote dir="auto">${htmlText(one.sentence)}</blockquote>`,
    `<p><strong>${isolated(one.chain)}</strong></p>`,
    `<p>Said: ${htmlText(one.said)}. Published: ${htmlText(one.published)}.${one.title === null ? '' : ` Page: ${isolated(one.title)}.`}`,
    url === null ? '' : ` <a href="${htmlText(url)}" rel="noreferrer noopener nofollow">${htmlText(url)}</a>`,
    `</p><p class="soft">Snapshot sha256 <code>${htmlText(one.snapshot)}</code>, characters ${htmlText(one.place)}, statement <code>${htmlText(one.statement)}</code>. <a href="#r${one.number}">Back to the text<span class="hidden"> at note ${one.number}</span></a></p></li>\n`,
  ].join('')
}

/** The parts of a briefing as one HTML file: its own style, no script, nothing loaded from anywhere. */
export async function* html(blocks: AsyncIterable<Block>): AsyncIterable<string> {
  const line = makeLines()
  for await (const block of blocks) {
    switch (block.kind) {
      case 'head':
        yield [
          '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
          `<meta http-equiv="Content-Security-Policy" content="${htmlText(BRIEFING_POLICY)}">\n`,
          '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n',
          '<meta name="referrer" content="no-referrer">\n',
          `<title>${htmlText(block.title)}</title>\n<style>${BRIEFING_STYLE}</style>\n</head>\n<body>\n<main>\n<header>\n<h1>${isolated(block.title)}</h1>\n<dl>\n`,
          ...block.stamp.map(([name, words]) => `<dt>${htmlText(name)}</dt><dd>${isolated(words)}</dd>\n`),
          '</dl>\n</header>\n',
        ].join('')
        break
      case 'heading':
        yield `<h${block.level}>${isolated(block.text)}</h${block.level}>\n`
        break
      case 'para':
        yield `<p>${line(block.words)}</p>\n`
        break
      case 'list':
        yield `<ul>\n${block.items.map((words) => `<li>${line(words)}</li>\n`).join('')}</ul>\n`
        break
      case 'table':
        yield [
          `<div class="wide" tabindex="0" role="region" aria-label="${htmlText(block.caption)}"><table>\n<caption>${isolated(block.caption)}</caption>\n<thead><tr>`,
          ...block.head.map((words) => `<th scope="col">${htmlText(words)}</th>`),
          '</tr></thead>\n<tbody>\n',
          ...block.rows.map((row) => `<tr>${row.map((cell) => `<td>${line(cell)}</td>`).join('')}</tr>\n`),
          '</tbody>\n</table></div>\n',
        ].join('')
        break
      case 'notes':
        yield '<ol class="notes">\n'
        for await (const one of block.notes) yield note(one)
        yield '</ol>\n'
        break
      case 'foot':
        yield `<footer><p>${line(block.words)}</p></footer>\n</main>\n</body>\n</html>\n`
        break
    }
  }
}
