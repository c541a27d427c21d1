import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { Socket } from 'node:net'

/** A WebSocket (RFC 6455) that sends and receives texts; Node 20 has none of its own. */
export type TextSocket = { readonly send: (text: string) => void; readonly close: () => void }

/** Opens one; `onText` gets each text that arrives. */
export function openTextSocket(address: string, onText: (text: string) => void): Promise<TextSocket> {
  const { hostname, port, pathname } = new URL(address)
  const headers = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
  }
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path: pathname, headers })
    asking.on('error', reject)
    asking.on('response', ({ statusCode }) => reject(new Error(`no socket: ${statusCode ?? ''}`)))
    asking.on('upgrade', (_, socket: Socket, head: Buffer) => {
      readFrames(socket, head, onText)
      resolve({
        send: (text) => socket.write(frame(1, Buffer.from(text))),
        close: () => socket.end(frame(8, Buffer.alloc(0))),
      })
    })
    asking.end()
  })
}

function readFrames(socket: Socket, head: Buffer, onText: (text: string) => void): void {
  let waiting = head
  let parts: Buffer[] = []
  const read = () => {
    for (;;) {
      const found = firstFrame(waiting)
      if (found === null) return
      waiting = waiting.subarray(found.length)
      if (found.kind === 9) socket.write(frame(10, found.content))
      if (found.kind > 2) continue
      parts.push(found.content)
      if (!found.isLast) continue
      onText(Buffer.concat(parts).toString())
      parts = []
    }
  }
  socket.on('data', (more: Buffer) => {
    waiting = Buffer.concat([waiting, more])
    read()
  })
  socket.on('error', () => undefined)
  read()
}

function firstFrame(bytes: Buffer) {
  if (bytes.length < 2) return null
  const short = bytes.readUInt8(1) & 0x7f
  const headLength = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length < headLength) return null
  const size = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  const length = headLength + size
  if (bytes.length < length) return null
  const first = bytes.readUInt8(0)
  return { kind: first & 0x0f, isLast: first >= 0x80, content: bytes.subarray(headLength, length), length }
}

/** A client's frames are masked, and tell their length in as few bytes as will do. */
function frame(kind: number, content: Buffer): Buffer {
  const { length } = content
  const lengthBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const head = Buffer.alloc(2 + lengthBytes)
  head.writeUInt8(0x80 | kind, 0)
  head.writeUInt8(0x80 | (lengthBytes === 0 ? length : lengthBytes === 2 ? 126 : 127), 1)
  if (lengthBytes === 2) head.writeUInt16BE(length, 2)
  if (lengthBytes === 8) head.writeBigUInt64BE(BigInt(length), 2)
  const mask = randomBytes(4)
  const masked = content.map((byte, i) => byte ^ (mask[i % 4] ?? 0))
  return Buffer.concat([head, mask, masked])
}
