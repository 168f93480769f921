import { z } from 'zod'
import { defineQuery } from '../query.js'
import { atFields } from '../shapes.js'

export const outlets = defineQuery({
  name: 'outlets',
  summary: 'List the outlets whose pages were read, by name',
  effect: 'read',
  input: z.object({ ...atFields }),
  positional: [],
  output: z.array(z.object({ outlet: z.string() })),
  example: { command: 'outlets', shows: 'every outlet, as documents --outlet takes it' },
  ask: async ({ store }, input) => (await store.outlets(input)).map((outlet) => ({ outlet })),
  rows: (found) => found,
})
