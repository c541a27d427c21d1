import type { Language } from '#contract/language.ts'
import type { SignerView } from '#contract/pack-import.ts'

/** Who signed a pack and when, as one line of the terminal. Known says that the key was here before, and no more. */
export function signerText(signer: SignerView, language: Language): string {
  const who = nameText(signer, language)
  if (signer.kind === 'unsigned' || signer.signedAt === null) return who
  const at = new Date(signer.signedAt).toISOString().slice(0, 16).replace('T', ' ')
  return language === 'en' ? `${who}, on ${at} UTC by their clock` : `${who}，签名时间（对方的时钟）${at} UTC`
}

function nameText(signer: SignerView, language: Language): string {
  const isEnglish = language === 'en'
  if (signer.kind === 'unsigned') return isEnglish ? 'unsigned' : '没有签名'
  if (signer.kind === 'unknown') {
    const { name, fingerprint, isNameOfAnother } = signer
    if (isNameOfAnother)
      return isEnglish
        ? `signed by somebody unknown here who bears the name of a publisher known here: ${name}, fingerprint ${fingerprint}`
        : `由本机未知的签名者签名，其名称与本机已知的发布者相同：${name}，指纹 ${fingerprint}`
    return isEnglish
      ? `signed by somebody unknown here: ${name}, fingerprint ${fingerprint}`
      : `由本机未知的签名者签名：${name}，指纹 ${fingerprint}`
  }
  const { name, since, source, fingerprint, signedAs } = signer
  const day = new Date(since).toISOString().slice(0, 10)
  const alias = signedAs === null ? '' : isEnglish ? `, who calls themselves ${signedAs}` : `（文件中自称${signedAs}）`
  if (source === 'own')
    return isEnglish
      ? `signed by ${name}${alias} (a key of this data folder), fingerprint ${fingerprint}`
      : `由${name}${alias}签名（本数据文件夹的密钥），指纹 ${fingerprint}`
  return isEnglish
    ? `signed by ${name}${alias} (known since ${day}), fingerprint ${fingerprint}`
    : `由${name}${alias}签名（${day} 起已知），指纹 ${fingerprint}`
}
