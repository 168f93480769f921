// The servers as a stranger finds them: on which addresses they listen, what each role is answered on each route, what is
// refused to all, other hosts and origins, and how fast somebody may ask. Real processes, real connections.
// Usage: node scripts/faults-server.mjs
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = join(root, 'dist', 'faces', 'cli', 'main.js')
if (!existsSync(main)) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'hearsay-server-'))
const store = join(folder, 'story.sqlite')
const problems = []
const running = new Set()

const hearsay = (...words) => {
  const child = spawn(process.execPath, [main, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const told = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => (told.out += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (told.err += text))
  const ended = new Promise((resolve) => child.on('close', (status) => resolve(status)))
  ended.then(() => running.delete(child))
  return { child, told, ended }
}
/** A port that nobody uses at this moment. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const one = createServer().on('error', reject)
    one.listen(0, '127.0.0.1', () => {
      const { port } = one.address()
      one.close(() => resolve(port))
    })
  })
/** A server that runs, and its port. */
async function start(...words) {
  const port = await freePort()
  const { child, told, ended } = hearsay(...words, '--port', String(port))
  const status = Promise.race([ended, pause(60_000)])
  while (!/Ctrl-C ends/.test(told.err))
    if ((await Promise.race([status, pause(50, 'wait')])) !== 'wait') throw new Error(`${words}: ${told.err}`)
  return { child, port }
}

/** Where a process and those beside it listen, as the kernel says; [] where it does not say. */
function listening(pid) {
  const sockets = new Set()
  const lines = ['tcp', 'tcp6'].flatMap((name) => {
    try {
      return readFileSync(`/proc/${pid}/net/${name}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
    } catch {
      return []
    }
  })
  for (const fields of lines) if (fields[3] === '0A') sockets.add(fields[1])
  return [...sockets].map((text) => ({ address: text.split(':')[0], port: Number.parseInt(text.split(':')[1], 16) }))
}
const LOOPBACK = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}F{4}0{4}[0-9A-F]{6}7F)$/
const others = () =>
  Object.values(networkInterfaces())
    .flat()
    .filter(({ internal }) => !internal)
    .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
const answers = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 })
    for (const event of ['error', 'timeout']) socket.on(event, () => resolve(false))
    socket.on('connect', () => resolve(true)).on('connect', () => socket.destroy())
  })

/** Asks once; who is told to wait, waits. */
async function ask(port, path, { method = 'GET', as, headers = {}, body, patient = true } = {}) {
  const sent = {
    host: 'desk.example',
    ...(as === undefined ? {} : { authorization: `Basic ${Buffer.from(as).toString('base64')}` }),
    ...headers,
  }
  if (body !== undefined) sent['content-type'] ??= 'application/json'
  const { status, wait } = await new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: sent, setHost: false, agent: false },
      (response) => {
        resolve({ status: response.statusCode, wait: response.headers['retry-after'] })
        response.destroy()
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
  if (status !== 429 || !patient) return status
  await pause(Number(wait ?? 1) * 1000)
  return ask(port, path, { method, as, headers, body, patient })
}

const ROLES = ['nobody', 'read', 'review', 'admin']
/** What everybody may see, and what only who imports may do; all else that answers is read, all that is posted is review. */
const ANYONE = ['/', '/claims', '/health.json', '/me.json']
const needed = (method, path) =>
  ANYONE.includes(path)
    ? 'nobody'
    : path.startsWith('/import.json') || path.startsWith('/import/')
      ? 'admin'
      : method === 'POST'
        ? 'review'
        : 'read'
const DENIED = [
  ...[
    ['POST', '/claims.json'],
    ['PUT', '/claims.json'],
    ['PATCH', '/story.json'],
    ['DELETE', '/claim/c1.json'],
    ['DELETE', '/documents.json'],
  ],
  ...[
    ['GET', '/merge.json'],
    ['GET', '/undo.json'],
    ['POST', '/health.json'],
    ['PUT', '/import.json'],
    ['OPTIONS', '/merge.json'],
  ],
  ...[
    ['GET', '/.env'],
    ['GET', '/accounts.json'],
    ['GET', '/story.sqlite'],
    ['GET', '/assets/../../accounts.json'],
    ['GET', '/assets/%2e%2e%2faccounts.json'],
  ],
  ...[
    ['GET', '/admin'],
    ['GET', '/debug.json'],
    ['POST', '/account.json'],
    ['GET', '//story.json'],
    ['POST', '/merge'],
    ['GET', '/export/../../accounts.json'],
  ],
]

try {
  const told = { listening: 0, beyond: 0, matrix: 0, denied: 0, foreign: 0 }
  const page = join(root, 'examples', 'sample-story', 'pages')
  if ((await hearsay('add', page, '-q', '--store', store).ended) !== 0) throw new Error('the sample story was not read')

  // Without a flag nothing is reached from elsewhere, and no flag alone opens it.
  for (const words of [['serve'], ['mcp', '--http']]) {
    const { child, port } = await start(...words, '--store', store)
    const open = listening(child.pid).filter((one) => one.port === port)
    told.listening += open.length
    for (const { address } of open.filter((one) => !LOOPBACK.test(one.address))) {
      told.beyond++
      problems.push(`${words} listens on ${address}`)
    }
    for (const host of others()) if (await answers(host, port)) problems.push(`${words} answers at ${host}`)
    child.kill('SIGTERM')
  }
  for (const words of [['--host', '0.0.0.0'], ['--shared'], ['--shared', '--host', '0.0.0.0']]) {
    const { ended } = hearsay('serve', ...words, '--port', '0', '--store', store)
    if ((await Promise.race([ended, pause(60_000, 'runs')])) !== 2) problems.push(`serve ${words.join(' ')} was begun`)
  }

  const tokens = { nobody: undefined }
  for (const role of ROLES.slice(1)) {
    const { told: said, ended } = hearsay('account', 'add', `${role} person`, '--role', role, '--store', store)
    await ended
    tokens[role] = `${role} person:${said.out.trim()}`
  }
  // Others reach it only under its name; it stays on the loopback address behind whatever leads to it.
  const { child, port } = await start('serve', '--shared', '--origin', 'https://desk.example', '--store', store)
  for (const { address } of listening(child.pid).filter((one) => one.port === port))
    if (!LOOPBACK.test(address)) problems.push(`the shared server listens on ${address}`)

  const { openapi } = await import(new URL('../dist/faces/http/openapi.js', import.meta.url).href)
  const { QUERIES } = await import(new URL('../dist/index.js', import.meta.url).href)
  const routes = Object.entries(openapi(QUERIES).paths).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => [verb.toUpperCase(), path.replace(/\{[^}]+\}/g, 'x')]),
  )
  routes.push(
    ...ANYONE.map((path) => ['GET', path]),
    ['POST', '/import.json'],
    ['GET', '/import/x/events'],
    ['GET', '/events'],
    ['GET', '/openapi.json'],
  )
  for (const role of ROLES)
    for (const [method, path] of routes) {
      const status = await ask(port, path, { method, as: tokens[role], body: method === 'POST' ? '{}' : undefined })
      const isAllowed = ROLES.indexOf(role) >= ROLES.indexOf(needed(method, path))
      const isRefused = status === (role === 'nobody' ? 401 : 403)
      told.matrix++
      if (isAllowed ? status === 401 || status === 403 || status >= 500 : !isRefused)
        problems.push(`${role} ${method} ${path}: ${status}`)
    }
  for (const role of ROLES)
    for (const [method, path] of DENIED) {
      const status = await ask(port, path, { method, as: tokens[role] })
      told.denied++
      if (status !== 403) problems.push(`${role} ${method} ${path}: ${status}, not refused`)
    }
  const own = `127.0.0.1:${port}`
  for (const headers of [
    ...[
      'evil.example',
      'desk.example.evil.example',
      'desk.example:8080',
      '127.0.0.1',
      'localhost:1',
      '[::1]',
      '0.0.0.0',
      '',
    ].map((host) => ({ host })),
    ...[
      { host: 'evil.example', 'x-forwarded-host': 'desk.example' },
      { host: own, origin: 'http://evil.example' },
    ],
    ...[
      'http://evil.example',
      'https://desk.example.evil.example',
      'null',
      'https://desk.example:444',
      'file://',
      'https://127.0.0.1',
      'http://localhost',
    ].map((origin) => ({ origin })),
  ])
    for (const [method, path] of [
      ['GET', '/story.json'],
      ['POST', '/merge.json'],
      ['GET', '/'],
    ]) {
      const status = await ask(port, path, {
        method,
        as: tokens.admin,
        headers,
        body: method === 'POST' ? '{}' : undefined,
      })
      told.foreign++
      if (status !== 403 && status !== 400)
        problems.push(`${method} ${path} with ${JSON.stringify(headers)}: ${status}`)
    }
  if ((await ask(port, '/story.json', { as: tokens.read, headers: { origin: 'https://desk.example' } })) !== 200)
    problems.push('its own page is refused')

  // More at once than anybody needs, and guesses at a token.
  const fast = await Promise.all(
    Array.from({ length: 400 }, () => ask(port, '/me.json', { as: tokens.review, patient: false })),
  )
  const slowed = fast.filter((status) => status === 429).length
  if (slowed === 0 || fast.some((status) => status !== 200 && status !== 429))
    problems.push(`400 requests at once: ${slowed} told to wait`)
  if ((await ask(port, '/me.json', { as: tokens.admin, patient: false })) !== 200)
    problems.push('one who asks too often slows another')
  const guesses = []
  for (let n = 0; n < 12; n++)
    guesses.push(await ask(port, '/story.json', { as: `admin person:guess ${n}`, patient: false }))
  const guessed = guesses.filter((status) => status === 401).length
  if (guesses.some((status) => status !== 401 && status !== 429) || guessed > 8) problems.push(`guesses: ${guesses}`)

  console.log(
    `${told.listening} servers without a flag, ${told.beyond} of their sockets beyond the loopback address; ${told.matrix} answers (${routes.length} routes by ${ROLES.length} roles) as allowed, ${told.denied} unknown routes and verbs refused, ${told.foreign} foreign hosts and origins refused; of 400 requests at once ${slowed} told to wait, of 12 guesses ${guessed} looked at; ${problems.length} problems`,
  )
  for (const problem of problems.slice(0, 20)) console.log(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
} finally {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
