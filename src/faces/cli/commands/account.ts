import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { HearsayError } from '../../../problems.js'
import { addAccount, ROLES, type Role, readAccounts, removeAccount } from '../../http/shared/accounts.js'
import { readConfig } from '../config.js'
import type { Status } from '../program.js'
import type { CommonFlags, Surroundings } from '../session.js'

export interface AccountFlags extends CommonFlags {
  readonly accounts?: string
  readonly role?: string
}

/** The file of accounts: the flag's, or beside the store. */
export function accountsPath(flags: AccountFlags, around: Surroundings): string {
  if (flags.accounts !== undefined) return flags.accounts
  const { store } = readConfig({ store: flags.store }, around.environment, around.folder)
  const isFile = store.value !== ':memory:' && !store.value.includes('://')
  return isFile ? join(dirname(store.value), 'accounts.json') : join(around.folder, '.hearsay', 'accounts.json')
}

/** `hearsay account`: who may use a shared server. */
export function accountCommand(program: Command, around: Surroundings, status: Status): Command {
  const account = program.command('account').summary('Say who may use a shared server')
  const file = (command: Command) =>
    command
      .option('--accounts <file>', 'The file of accounts (default accounts.json beside the store)')
      .option('--store <file>', 'The store beside which the file lies')
  file(account.command('add'))
    .summary('Add an account, or give a known one a new role and token')
    .description('Adds an account and prints its token, once. Only a hash of it is kept.')
    .argument('<name>', 'The name; it signs judgements')
    .option('--role <word>', `What it may do (${ROLES.join(', ')}; default read)`)
    .addHelpText('before', 'Example:\n  hearsay account add "Ada Lund" --role review\n')
    .action((name: string, flags: AccountFlags) => {
      const role = flags.role ?? 'read'
      if (!ROLES.includes(role as Role))
        throw new HearsayError('usage', `--role ${role} is none.`, { hint: `Use ${ROLES.join(', ')}.` })
      around.stdout.write(`${addAccount(accountsPath(flags, around), name, role as Role)}\n`)
      around.stderr.write(`This token of ${name} (${role}) is shown once.\n`)
    })
  file(account.command('list'))
    .summary('List the accounts and their roles')
    .addHelpText('before', 'Example:\n  hearsay account list\n')
    .action((flags: AccountFlags) => {
      const accounts = readAccounts(accountsPath(flags, around))
      for (const { name, role } of accounts) around.stdout.write(`${role.padEnd(7)} ${name}\n`)
      if (accounts.length === 0) status.code = 1
    })
  file(account.command('remove'))
    .summary('Remove an account; it is out at once')
    .argument('<name>', 'The name')
    .addHelpText('before', 'Example:\n  hearsay account remove "Ada Lund"\n')
    .action((name: string, flags: AccountFlags) => {
      if (!removeAccount(accountsPath(flags, around), name))
        throw new HearsayError('not-found', `There is no account ${name}.`, {
          hint: 'List them with: hearsay account list',
        })
    })
  return account
}
