import { powerMonitor } from 'electron'

/** Tells when whoever sits at the PC has left it: it goes to sleep, or its own screen lock comes on. */
export function watchLeaving(onLeave: () => void): void {
  powerMonitor.on('suspend', onLeave)
  powerMonitor.on('lock-screen', onLeave)
}
