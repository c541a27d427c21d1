/** Whether the kernel really confines the page's process, told by the kernel. Linux only. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/**
 * Looks at the renderer of a running app: its system calls are filtered and it sees no processes but its own.
 * @param {number} pid of the app's first process
 * @returns {string[]} one line for each way in which it is not confined
 */
export function sandboxFaults(pid) {
  const renderer = descendants(pid).find((child) => read(child, 'cmdline').includes('--type=renderer'))
  if (renderer === undefined) return ['no renderer process was found']
  const faults = []
  if (!/^Seccomp:\s*2$/m.test(read(renderer, 'status'))) faults.push('its system calls are not filtered')
  if (readlinkSync(`/proc/${renderer}/ns/pid`) === readlinkSync('/proc/self/ns/pid')) {
    faults.push('it is in the same process namespace as everybody')
  }
  if (read(pid, 'cmdline').includes('--no-sandbox')) faults.push('the program was started with --no-sandbox')
  return faults
}

/**
 * @param {number} pid
 * @returns {number[]}
 */
function descendants(pid) {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => new RegExp(`^PPid:\\s*${pid}$`, 'm').test(read(other, 'status')))
  return children.flatMap((child) => [child, ...descendants(child)])
}

/**
 * @param {number} pid
 * @param {string} name
 */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return '' // ended meanwhile
  }
}
