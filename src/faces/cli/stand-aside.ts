import { constants, setPriority } from 'node:os'

/**
 * Lowers the priority of this process, for what runs long and nobody waits for at a keystroke. On a machine with nothing else
 * to do it costs nothing; beside a server whose readers ask more than its processors can do, the readers are answered first.
 */
export function standAside(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A system that does not allow it: the process goes on as it was.
  }
}
