import { lineOf, readCases } from '../attribution/case.js'
import { runCase } from '../attribution/run-case.js'
import { type Piece, titledPieces } from './piece.js'

/** The cases of a file of gold statements. */
export const attributionPieces = (content: string): readonly Piece[] =>
  titledPieces(content, '#', (raw) => {
    const { marked, statements } = runCase(readCases(raw)[0])
    return statements.length === 0 ? ['(none)'] : statements.map((one) => lineOf(one, marked.document.text))
  })
