import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { HearsayError } from '../../../problems.js'

/** What an account may do, each more than the one before: ask, judge, import. */
export const ROLES = ['read', 'review', 'admin'] as const
export type Role = (typeof ROLES)[number]

const accountShape = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  salt: z.string(),
  /** scrypt of the token; the token itself is shown once and kept nowhere. */
  hash: z.string(),
})
export type Account = z.output<typeof accountShape>

/** A name is signed under judgements, so it is plain and short. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u

const hashOf = (token: string, salt: string): Buffer => scryptSync(token, salt, 32)

/** The accounts in a file; none where there is no file. @throws HearsayError `validation` where the file is damaged. */
export function readAccounts(path: string): readonly Account[] {
  if (!existsSync(path)) return []
  try {
    return z.array(accountShape).parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new HearsayError('validation', `${path} is not a file of accounts.`, {
      hint: 'Restore it, or remove it and add the accounts again.',
      cause,
    })
  }
}

/** Adds an account, or gives a known one a new role and token. @returns the token, which is shown once and kept nowhere. */
export function addAccount(path: string, name: string, role: Role): string {
  if (!NAME.test(name))
    throw new HearsayError('usage', `${JSON.stringify(name.slice(0, 80))} is no name for an account.`, {
      hint: 'Letters, digits, spaces and . _ @ -, at most 64.',
    })
  const token = randomBytes(24).toString('base64url')
  const salt = randomBytes(16).toString('base64url')
  const account = { name, role, salt, hash: hashOf(token, salt).toString('base64url') }
  write(path, [...readAccounts(path).filter((one) => one.name !== name), account])
  return token
}

/** Removes an account. @returns whether there was one. */
export function removeAccount(path: string, name: string): boolean {
  const accounts = readAccounts(path)
  const rest = accounts.filter((one) => one.name !== name)
  if (rest.length === accounts.length) return false
  write(path, rest)
  return true
}

/** The account that a name and token belong to. Takes as long for a name that nobody has. */
export function verifyAccount(accounts: readonly Account[], name: string, token: string): Account | null {
  const account = accounts.find((one) => one.name === name)
  const expected = account === undefined ? Buffer.alloc(32) : Buffer.from(account.hash, 'base64url')
  const given = hashOf(token.slice(0, 200), account?.salt ?? 'nobody')
  return expected.length === given.length && timingSafeEqual(expected, given) && account !== undefined ? account : null
}

/** Written beside, forced to the disk, put in place: a crash leaves the old file or the new. For the owner's eyes only. */
function write(path: string, accounts: readonly Account[]): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.new`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeSync(
      file,
      `${JSON.stringify(
        [...accounts].sort((a, b) => (a.name < b.name ? -1 : 1)),
        null,
        1,
      )}\n`,
    )
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}
