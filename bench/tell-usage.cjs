// Preloaded into a process that is measured: at its end it writes what it used to the file that USAGE names.
const { appendFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    appendFileSync(process.env.USAGE, `${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS / 1024}\n`)
  })
