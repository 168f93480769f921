import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { HearsayError } from '../../../problems.js'
import { openStore, shownLocation } from '../../../store/index.js'
import { count } from '../../../text/count.js'
import { readConfig } from '../config.js'
import type { Status } from '../program.js'
import { type CommonFlags, type Surroundings, tableWidthOf } from '../session.js'
import { table } from '../table.js'

interface Finding {
  readonly check: string
  readonly found: string
  readonly ok: boolean
  readonly advice: string
}

/** `hearsay doctor`: looks at the machine, the installation and the store, and says what to do where something is off. */
export function doctorCommand(program: Command, around: Surroundings, status: Status): Command {
  return program
    .command('doctor')
    .summary('Check the machine, the installation and the store')
    .description('Checks Node, SQLite, the language data and the store, and says what to do where something is off.')
    .action(async (flags: CommonFlags) => {
      const { store } = readConfig({ store: flags.store }, around.environment, around.folder)
      const findings = [node(), await makers(), await sqlite(), ...(await storeFindings(store.value))]
      const rows = findings.map(({ check, found, ok, advice }) => ({
        check,
        state: ok ? 'ok' : 'wrong',
        found,
        advice: ok ? '' : advice,
      }))
      around.stdout.write(`${table(rows, tableWidthOf(around))}\n`)
      if (findings.some(({ ok }) => !ok)) status.code = 5
    })
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return { check: 'Node.js', found: process.versions.node, ok, advice: 'Install Node.js 20.19 or newer.' }
}

async function makers(): Promise<Finding> {
  const { LANGUAGES } = await import('../../../lang/languages.js')
  const { annotateRaw } = await import('../../../pipeline/annotate-inputs.js')
  const { readRecord } = await import('../../../read/read-record.js')
  const item = readRecord(
    { id: 'doctor', text: 'The harbour office said on Monday that three boats were lost.', clean: false },
    'doctor',
  )
  const annotated = item.ok ? annotateRaw('doctor', item.raw) : null
  const found = annotated?.ok === true ? annotated.annotated.statements.length : 0
  const names = LANGUAGES.flatMap((language) => language.makers.map(({ name, version }) => `${name}@${version}`))
  return {
    check: 'makers',
    found: `${names.length} (${LANGUAGES.map(({ code }) => code).join(', ')})`,
    ok: found > 0,
    advice: 'Run: npm ci',
  }
}

async function sqlite(): Promise<Finding> {
  try {
    const store = await openStore(':memory:', {})
    await store.migrate()
    const { backend, fullText } = store.capabilities
    await store.close()
    return { check: 'SQLite', found: `${backend}, ${fullText}`, ok: true, advice: '' }
  } catch (error) {
    return { check: 'SQLite', found: String(error), ok: false, advice: 'Run: npm ci (a C++ toolchain is needed once).' }
  }
}

async function storeFindings(location: string): Promise<Finding[]> {
  const none: Finding = { check: 'store', found: `none yet at ${shownLocation(location)}`, ok: true, advice: '' }
  if (!location.includes('://') && location !== ':memory:' && !existsSync(location)) return [none]
  try {
    const store = await openStore(location, { create: false })
    const { problems } = await store.verify()
    const counts = await store.counts()
    await store.close()
    const found = `${shownLocation(location)}: ${count(counts.documents, 'document')}, ${count(counts.statements, 'statement')}`
    return [
      {
        check: 'store',
        found: problems.length === 0 ? found : `${found}; ${problems[0]}`,
        ok: problems.length === 0,
        advice: 'Run: hearsay verify, and restore from a copy.',
      },
    ]
  } catch (error) {
    if (error instanceof HearsayError && error.code === 'not-found') return [none]
    return [
      {
        check: 'store',
        found: error instanceof Error ? error.message : String(error),
        ok: false,
        advice: 'Name another store with --store.',
      },
    ]
  }
}
