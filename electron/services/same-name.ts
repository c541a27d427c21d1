/** Whether two names are the same to somebody who reads them: as their {@link plainName}. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other)
}

/** A name without what readers do not tell apart: width, capitals and spaces. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}
