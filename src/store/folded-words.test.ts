import { describe, expect, it } from 'vitest'
import { wellFormed } from '../text/well-formed.js'
import { foldedWords } from './folded-words.js'

describe('foldedWords', () => {
  it.each([
    ['The Café at Zürich, closed: 3.5 hours', 'the cafe at zurich closed 3 5 hours'],
    ['e\u0301tude ÉTUDE', 'etude etude'],
    ['İskele', 'iskele'],
    ['“Quay—side” ’til', 'quay side til'],
    ['\u0301 \u0000 😀 _', ''],
    ['社會 울란', '社會 울란'.normalize('NFD')],
    ['', ''],
  ])('%j', (text, words) => {
    expect(foldedWords(text)).toBe(words)
  })

  it('cuts endless words and endless texts, and never a pair of surrogates', () => {
    expect(foldedWords('a'.repeat(10_000))).toHaveLength(400)
    const many = Array.from({ length: 300_000 }, (_, n) => `w${n}`).join(' ')
    expect(foldedWords(many).length).toBeLessThan(many.length)
    expect(Buffer.byteLength([...new Set(foldedWords(many).split(' '))].join(''))).toBeLessThanOrEqual(900_000)
    const mathematical = `a${'\u{1d400}'.repeat(400)}`
    expect(wellFormed(foldedWords(mathematical))).toBe(foldedWords(mathematical))
  })
})
