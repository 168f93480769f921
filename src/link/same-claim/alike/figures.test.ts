import { expect, test } from 'vitest'
import type { Prepared, PreparedFigure } from '../prepared.js'
import { countedAgreement, oneCount, otherCount } from './figures.js'

const figure = (min: number, counted: string, over: Partial<PreparedFigure> = {}): PreparedFigure => ({
  at: 0,
  min,
  max: min,
  counted,
  scope: 'killed',
  isPart: false,
  of: [],
  ...over,
})
const saying = (...figures: readonly PreparedFigure[]) => ({ figures, fate: '' }) as unknown as Prepared
const measures = (a: PreparedFigure, b: PreparedFigure) => [
  oneCount(saying(a), saying(b)),
  otherCount(saying(a), saying(b)),
  countedAgreement(saying(a), saying(b)),
]

test('a toll that grows stays one count, of people at large as of a kind of them', () => {
  expect(measures(figure(14, 'person'), figure(31, 'person'))).toEqual([1, 0, 1])
  expect(measures(figure(4, 'person'), figure(31, '=worker'))).toEqual([0.8, 0, 0.4])
})

test('six people and 120 soldiers are two counts', () => {
  expect(measures(figure(6, 'person'), figure(120, '=troops'))).toEqual([0, 1, 0.4])
})

test('an outbreak may grow from two to 280', () => {
  expect(measures(figure(2, '=patient'), figure(280, '=patient'))).toEqual([1, 0, 1])
})

test('two of them are not all of them', () => {
  const some = figure(2, 'person', { isPart: true })
  expect(measures(figure(7, 'person'), some)).toEqual([0, 1, 0])
  expect(measures(some, some)).toEqual([1, 0, 1])
})

test('nine accidents are not the 14 people who were hurt in them', () => {
  const accidents = figure(9, '!crash', { scope: '' })
  expect(countedAgreement(saying(accidents), saying(figure(14, 'person', { scope: 'wounded' })))).toBe(-1)
  expect(countedAgreement(saying(accidents), saying(figure(11, '!crash', { scope: '' })))).toBe(1)
})

test('those who are watched here and those who are watched there are no toll, and no dead', () => {
  const watched = (min: number) => figure(min, 'person', { scope: 'monitored' })
  expect(measures(watched(48), watched(70))).toEqual([0, 0, 1])
  expect(measures(watched(48), figure(48, 'person'))).toEqual([0, 1, 0])
})

test('what is feared is no count of what is, unless it comes near it', () => {
  const ahead = (one: PreparedFigure) => ({ ...saying(one), mode: 'ahead' }) as Prepared
  const fact = { ...saying(figure(19, 'case', { scope: 'infected' })), mode: 'fact' } as Prepared
  const feared = (min: number) => ahead(figure(min, 'case', { scope: 'infected' }))
  expect([oneCount(feared(10_000), fact), otherCount(feared(10_000), fact)]).toEqual([0, 1])
  expect([oneCount(feared(25), fact), otherCount(feared(25), fact)]).toEqual([1, 0])
})
