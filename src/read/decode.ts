// Bytes → text: UTF-8, GB18030, Big5, UTF-16 with or without byte order mark; or why they are not text.

export type Decoded = { text: string; damaged?: string } | { unusable: string }

/** The text of a file, without byte order mark, or what is wrong with it and what to do. */
export function decode(bytes: Uint8Array): Decoded {
  if (!bytes.length) return { unusable: 'The file is empty; put the text of the page into it or remove it.' }
  if (startsWith(bytes, '%PDF'))
    return { unusable: 'The file is a PDF under another name; save its text as a .txt file.' }
  const text = marked(bytes) ?? strict('utf-8', bytes)
  if (text === undefined || text.includes('\0')) return guessed(bytes)
  return checked(text)
}

const startsWith = (bytes: Uint8Array, words: string): boolean =>
  [...words].every((c, i) => bytes[i] === c.charCodeAt(0))

/** By its byte order mark. */
function marked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict('utf-16be', bytes)
  return undefined
}

/** `undefined` when the bytes break the rules of the encoding. TextDecoder drops the byte order mark. */
function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const candidates = ['gb18030', 'utf-16le', 'utf-16be', 'big5']

/** Without a mark the encoding is the one that gives the most of what every Chinese text is full of. */
function guessed(bytes: Uint8Array): Decoded {
  const best = candidates
    .flatMap(encoding => strict(encoding, bytes) ?? [])
    .map(text => ({ text, share: commonShare(text) }))
    .sort((a, b) => b.share - a.share)[0]
  if (!best || best.share < 0.03) {
    return { unusable: 'The file is not text, or in an unknown encoding; save it as text in UTF-8.' }
  }
  return checked(best.text)
}

/** Share of the characters that are the commonest of Chinese text, simplified or traditional; wrong encodings give hardly any. */
function commonShare(text: string): number {
  const part = text.slice(0, 20_000)
  const common = part.match(/[的一了是在和有不人中国國市年月日大会會，。、：“”\n]/gu)?.length ?? 0
  const strange = part.match(/[\p{Co}\p{Cn}\0]/gu)?.length ?? 0
  return (common - strange) / Math.max(1, part.length)
}

function checked(text: string): Decoded {
  if (!text.trim())
    return { unusable: 'The file holds only white space; put the text of the page into it or remove it.' }
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / text.length
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary files from text
  if (share(/[\0-\x08\x0e-\x1f]/gu) > 0.01) {
    return { unusable: 'The file is not text (it holds control characters); save the page as text in UTF-8.' }
  }
  // Chinese UTF-8 that was read as Latin-1: æ±ŸåŸŽ.
  if (share(/[\u0080-\u00ff]/gu) > 0.3 && share(/\p{Script=Han}/gu) < 0.05) {
    return { unusable: 'The text was saved in a wrong encoding and is unreadable; take it from its origin again.' }
  }
  if (share(/\ufffd|锟斤拷/gu) > 0.005) {
    return { unusable: 'Many characters were lost in an earlier conversion; take the text from its origin again.' }
  }
  const lost = /.{0,8}\ufffd.{0,8}/u.exec(text)?.[0]
  return lost === undefined ? { text } : { text, damaged: lost }
}
