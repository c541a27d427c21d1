export { textLength } from '#courses/format/text-length.ts'
