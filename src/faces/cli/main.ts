#!/usr/bin/env node
import { optimiseEarly } from './optimise-early.js'
import { run } from './run.js'
import { standAside } from './stand-aside.js'

optimiseEarly()

// A reader that closes the pipe (head, less) ends the run quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.on('SIGINT', () => process.exit(130))

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  folder: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date().toISOString(),
  standAside,
})
