const megabyte = 1_000_000

/**
 * Caps on an untrusted pack, for a PC of two cores and 4 GB. The largest shipped course is a hundredth of them. Plain
 * deflate reaches 1032:1 and overlapping files any factor (D. Fifield, A better zip bomb, 2019), so bytes are counted
 * before and while they are unpacked.
 */
export const typackLimits = {
  /** Bytes of the container. */
  containerBytes: 256 * megabyte,
  files: 4000,
  /** Bytes of all files, unpacked. */
  unpackedBytes: 320 * megabyte,
  /** Bytes of all texts, unpacked: they pass through memory. */
  textBytes: 48 * megabyte,
  /** Bytes of one file by its kind. A module has a narrower cap of its own. */
  fileBytes: { text: megabyte, picture: 5 * megabyte, drawing: megabyte },
  /** Bytes of `typack.json` and of `signature.json`. */
  manifestBytes: 2 * megabyte,
  signatureBytes: 4000,
  /** A file above `ratioFrom` bytes may be at most so many times its packed size. */
  ratio: 200,
  ratioFrom: 100_000,
  /** Names between the slashes of a path, and UTF-8 bytes of the path and of each name. Windows takes 260 characters in all. */
  pathDepth: 8,
  pathBytes: 200,
  nameBytes: 120,
  /** A picture of 24 megapixels takes 96 MB to show. */
  pictureSide: 8192,
  picturePixels: 24_000_000,
  pictureFrames: 300,
} as const
