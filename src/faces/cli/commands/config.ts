import type { Command } from 'commander'
import { shownLocation } from '../../../store/shown-location.js'
import { readConfig, SETTINGS } from '../config.js'
import type { Status } from '../program.js'
import { type Surroundings, tableWidthOf } from '../session.js'
import { table } from '../table.js'

/** `hearsay config`: every setting, its value and, with --show-origin, where it came from. */
export function configCommand(program: Command, around: Surroundings, _status: Status): Command {
  return program
    .command('config')
    .summary('Show the settings in force')
    .description(
      'Shows the settings in force. Flags win over HEARSAY_* variables, these over hearsay.json in this folder or above, that over the user file.',
    )
    .option('--show-origin', 'Also where each value came from')
    .action(
      (flags: {
        readonly showOrigin?: boolean
        readonly store?: string
        readonly who?: string
        readonly color?: string
      }) => {
        const config = readConfig(
          { store: flags.store, who: flags.who, color: flags.color },
          around.environment,
          around.folder,
        )
        const rows = Object.entries(config).map(([setting, { value, origin }]) => ({
          setting,
          // A location may hold a password.
          value: setting === 'store' ? shownLocation(value) : value,
          ...(flags.showOrigin === true ? { origin } : {}),
          meaning: SETTINGS[setting as keyof typeof SETTINGS],
        }))
        around.stdout.write(`${table(rows, tableWidthOf(around))}\n`)
      },
    )
}
