import { dictOf, isKind, listIn, nameIn, type PdfDict, type PdfValue, readableText } from './values.ts'

/** The keys that an object of ours may have, by its type; of a type that is not here there is none. */
const keysByType: Readonly<Record<string, readonly string[]>> = {
  Catalog: ['Type', 'Pages', 'Names', 'Lang', 'MarkInfo', 'StructTreeRoot', 'ViewerPreferences', 'AF', 'Metadata'],
  Pages: ['Type', 'Count', 'Kids'],
  Page: ['Type', 'Parent', 'MediaBox', 'Contents', 'Resources', 'UserUnit', 'StructParents', 'Tabs'],
  Font: [
    'Type',
    'Subtype',
    'BaseFont',
    'Encoding',
    'DescendantFonts',
    'ToUnicode',
    'CIDSystemInfo',
    'FontDescriptor',
    'W',
    'CIDToGIDMap',
  ],
  FontDescriptor: [
    'Type',
    'FontName',
    'Flags',
    'FontBBox',
    'ItalicAngle',
    'Ascent',
    'Descent',
    'CapHeight',
    'XHeight',
    'StemV',
    'FontFile2',
  ],
  XObject: [
    'Type',
    'Subtype',
    'Width',
    'Height',
    'BitsPerComponent',
    'ColorSpace',
    'Filter',
    'DecodeParms',
    'Decode',
    'Mask',
    'Length',
  ],
  ExtGState: ['Type', 'ca', 'CA'],
  EmbeddedFile: ['Type', 'Params', 'Subtype', 'Length'],
  Filespec: ['Type', 'AFRelationship', 'F', 'EF', 'UF', 'Desc'],
  Metadata: ['length', 'Type', 'Subtype', 'Length'],
  StructTreeRoot: ['Type', 'ParentTree', 'ParentTreeNextKey', 'K'],
}

/** The keys of all objects of ours that name no type: structure, streams, lists of names, how a picture is packed, what is said of the file. */
const untypedKeys = new Set([
  'S',
  'P',
  'K',
  'Pg',
  'Lang',
  'Alt',
  'A',
  'Length',
  'Dests',
  'EmbeddedFiles',
  'Marked',
  'DisplayDocTitle',
  'ProcSet',
  'Font',
  'ColorSpace',
  'XObject',
  'ExtGState',
  'Producer',
  'Creator',
  'CreationDate',
  'ModDate',
  'Title',
  'Subject',
  'Author',
  'Claim',
  'Drawing',
  'Predictor',
  'Colors',
  'BitsPerComponent',
  'Columns',
])

/** What our papers say of the files they carry. */
const descriptions = new Set(['Open Badges credential 开放徽章凭证', 'Template of this page 本页样式'])
const procedures = ['PDF', 'Text', 'ImageB', 'ImageC', 'ImageI']

/** Whether the objects of a PDF are those of a paper of ours: of known types, with known keys, and with the few values that are the same in all. */
export function areOwnObjects(trailer: PdfDict, objects: ReadonlyMap<number, PdfValue>): boolean {
  const at = (value: PdfValue | undefined) => dictOf(isKind(value, 'reference') ? objects.get(value.number) : value)
  const catalog = at(trailer.get('Root'))
  const pages = at(catalog?.get('Pages'))
  const page = at(listIn(pages?.get('Kids'))?.[0])
  const names = at(catalog?.get('Names'))
  const resources = at(page?.get('Resources'))
  return (
    [...objects.values()].every(isKnown) &&
    isOf(catalog, 'Catalog') &&
    textOf(catalog?.get('Lang')) === 'zh-CN' &&
    isOf(pages, 'Pages') &&
    pages?.get('Count') === 1 &&
    isOf(page, 'Page') &&
    isA4(page) &&
    names !== null &&
    hasOnly(names, ['Dests', 'EmbeddedFiles']) &&
    resources !== null &&
    hasOnly(resources, ['ProcSet', 'Font', 'ColorSpace', 'XObject', 'ExtGState']) &&
    procedures.every((name, i) => nameIn(listIn(resources.get('ProcSet'))?.[i]) === name)
  )
}

/** Whether a dictionary has no key but these. */
export function hasOnly(dict: PdfDict, keys: readonly string[]): boolean {
  return [...dict.keys()].every((key) => keys.includes(key))
}

function isKnown(object: PdfValue): boolean {
  const dict = dictOf(object)
  if (dict === null) return true
  if (!dict.has('Type')) return [...dict.keys()].every((key) => untypedKeys.has(key))
  const keys = keysByType[nameIn(dict.get('Type')) ?? '']
  if (keys === undefined || !hasOnly(dict, keys)) return false
  if (isOf(dict, 'XObject')) return nameIn(dict.get('Subtype')) === 'Image'
  if (isOf(dict, 'EmbeddedFile')) return nameIn(dict.get('Subtype')) === 'application/json'
  if (!isOf(dict, 'Filespec')) return true
  const isNamed = textOf(dict.get('F')) === textOf(dict.get('UF')) && nameIn(dict.get('AFRelationship')) === 'Data'
  return isNamed && descriptions.has(textOf(dict.get('Desc')) ?? '')
}

function isOf(dict: PdfDict | null, type: string): boolean {
  return nameIn(dict?.get('Type')) === type
}

function isA4(page: PdfDict | null): boolean {
  const [left, bottom, right, top] = listIn(page?.get('MediaBox')) ?? []
  const isSized = left === 0 && bottom === 0 && right === 595.28 && top === 841.89 && page?.get('UserUnit') === 1
  return isSized && page.get('StructParents') === 0 && nameIn(page.get('Tabs')) === 'S'
}

function textOf(value: PdfValue | undefined): string | null {
  return isKind(value, 'text') ? readableText(value.bytes) : null
}
