/** Whether two names are the same to somebody who reads them: width, capitals and spaces do not count. */
export function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
  return plain(one) === plain(other)
}
