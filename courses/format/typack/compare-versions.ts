/** Whether a version is older (negative), the same (0) or newer (positive) than another; both are `1.2.3`. */
export function compareVersions(one: string, other: string): number {
  const parts = (version: string) => version.split('.').map(BigInt)
  const others = parts(other)
  for (const [index, part] of parts(one).entries()) {
    const beside = others[index] ?? 0n
    if (part !== beside) return part < beside ? -1 : 1
  }
  return 0
}
