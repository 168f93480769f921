// Makes a PostgreSQL server in a new folder, says where it is, and ends it when standard input ends: so it never outlives
// the test that asked for it, however that test dies. The order is one line of JSON; the answer is one line of JSON. A line
// `stop` (in order) or `crash` (as by a power cut of its processes) on standard input ends the server, `start` begins it
// again on the same data and port; each is answered with one line.
import { spawn } from 'node:child_process'
import { appendFileSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const { initdb, postgres, user, password, settings, address } = JSON.parse(process.argv[2])
const identity = user === null ? {} : { uid: user.uid, gid: user.gid }
const folder = mkdtempSync(join(tmpdir(), 'hearsay-postgres-'))
const data = join(folder, 'data')
let server = null
let port = 0
let ending = false

async function begin() {
  mkdirSync(data, { mode: 0o700 })
  const secret = join(folder, 'password')
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  if (user !== null) for (const path of [folder, data, secret]) chownSync(path, user.uid, user.gid)
  await ended(
    run(initdb, [
      ...['-D', data, '-U', 'hearsay', '-E', 'UTF8', '--locale=C', '--no-sync'],
      ...['--auth=scram-sha-256', `--pwfile=${secret}`],
    ]),
  )
  if (address !== undefined) appendFileSync(join(data, 'pg_hba.conf'), 'host all all samenet scram-sha-256\n')
  port = await freePort()
  await start()
  process.stdout.write(`${JSON.stringify({ port, pid: server.pid })}\n`)
}

async function start() {
  const addresses = address === undefined ? '127.0.0.1' : `127.0.0.1,${address}`
  const wanted = { listen_addresses: addresses, unix_socket_directories: '', ...settings }
  server = run(postgres, [
    ...['-D', data, '-p', String(port)],
    ...Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  await ready(server)
}

/** Ends the server in order, or as a crash does: then it must recover from its log when it begins again. */
async function halt(signal) {
  const gone = new Promise((resolve) => server.on('close', resolve))
  server.kill(signal)
  await gone
}

async function follow(order) {
  if (order === 'start') await start()
  else await halt(order === 'crash' ? 'SIGQUIT' : 'SIGINT')
  process.stdout.write(`${JSON.stringify({ done: order })}\n`)
}

function run(command, parameters) {
  const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  const child = spawn(command, parameters, {
    ...identity,
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      child.log = (child.log + text).slice(-4000)
    })
  }
  return child
}

const ended = (child) =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(child.log || `status ${code}`))))
  })

const ready = (child) =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => reject(new Error(child.log || `status ${code}`)))
    const look = () => child.log.includes('ready to accept connections') && resolve()
    child.stderr.on('data', look)
    child.stdout.on('data', look)
  })

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

async function end(status) {
  if (ending) return
  ending = true
  if (server !== null && server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server.on('close', resolve))
    // A fast shutdown; a server that does not follow is killed.
    server.kill('SIGINT')
    const timer = setTimeout(() => server.kill('SIGKILL'), 10_000)
    await gone
    clearTimeout(timer)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.exit(status)
}

let orders = Promise.resolve()
createInterface({ input: process.stdin }).on('line', (order) => {
  orders = orders.then(() => follow(order))
})
process.stdin.on('end', () => end(0)).on('error', () => end(0))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
try {
  await begin()
} catch (error) {
  process.stdout.write(`${JSON.stringify({ problem: String(error.message ?? error).slice(-600) })}\n`)
  await end(1)
}
