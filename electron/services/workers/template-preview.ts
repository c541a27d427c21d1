import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { PagePicture } from '#contract/page-picture.ts'
import { addMonths } from '#courses/format/day.ts'
import { issuerDidOf } from '#interop/openbadges/issuer-key.ts'
import { faceChoice } from '#paper/face-choice.ts'
import type { DrawingCall } from '#paper/note-drawing.ts'
import { pagePicture } from '#paper/page-picture.ts'
import { type FontRole, fontFiles, type PaperFonts } from '#paper/paper-fonts.ts'
import { PaperRefusal } from '#paper/paper-refusal.ts'
import { drawRecord } from './draw-record.ts'
import { lookOf, type TemplateLook } from './paper-look.ts'

/** A code as long as those of certificates; it is signed by nobody. */
const sampleCode = `TIANYE-SAMPLE-${'0'.repeat(260)}`
const day = Date.UTC(2026, 2, 5, 4)

/**
 * The page of a certificate with this template, of somebody and a course that do not exist, from the drawing of the paper itself. Throws
 * `template-unreadable`, or `template-picture` for a picture that cannot be put on paper.
 */
export async function previewTemplate(template: string, fonts: PaperFonts): Promise<PagePicture> {
  const templateJson = new TextEncoder().encode(template)
  const calls: DrawingCall[] = []
  try {
    const look = lookOf(templateJson)
    if (look === null) throw new Error('no template')
    await drawRecord(await sampleFacts(look), {
      fonts,
      credentialJson: new TextEncoder().encode('{}'),
      qrText: sampleCode,
      templateJson,
      note: (call) => void calls.push(call),
    })
    const faces = faceChoice(fonts)
    const pictures = (['logo', 'seal'] as const).filter((name) => look[name] !== null)
    const width = (role: string, size: number, text: string) => (isRole(role) ? faces.advance(role, text) * size : 0)
    return pagePicture(calls, pictures, width)
  } catch (error) {
    if (!(error instanceof PaperRefusal)) throw error
    const code = error.problem.kind === 'bad-fact' ? 'template-picture' : 'template-unreadable'
    throw new AppError(code, { reason: error.message }, { cause: error })
  }
}

function isRole(role: string): role is FontRole {
  return role in fontFiles
}

async function sampleFacts({ template: { issuer, terms, validMonths } }: TemplateLook): Promise<CompletionFacts> {
  const text = (en: string, zh: string) => ({ en, 'zh-CN': zh })
  const hash = '0'.repeat(64)
  const did = await issuerDidOf(new Uint8Array(32))
  return {
    serial: 'TY-0000-0000-0000-0000',
    level: 'issuer-signed',
    learner: { name: '王小梅' },
    pack: { id: 'sample', version: '1.0.0', digest: hash, title: text('Group work with elders', '老年小组工作') },
    // Short, so that what a template adds is seen before the page is crowded.
    modules: [{ id: 'one', title: text('Leading a meeting', '带领一次聚会') }],
    creditMinutes: 270,
    studyMinutes: 300,
    deliveryFormat: 'self-study',
    startedAt: day - 20 * 86_400_000,
    completedAt: day,
    score: { earnedMilliPoints: 9000, fullMilliPoints: 10_000 },
    passPercent: 80,
    evaluationSubmittedAt: day,
    attestation: { signedAt: day, text: '本人独立学完本课程。' },
    authors: [{ name: text('Tianye authors', '田野编写组'), credentials: null }],
    studyLanguage: 'zh-CN',
    issuer: { did, name: issuer },
    issuedAt: day,
    utcOffsetMinutes: 480,
    backing: {
      heads: [{ chain: hash, seq: 1, hash }],
      confirmation: { serial: 'TY-0000-0000-0000-0001', did, name: text('Li Wen', '李文') },
      replaces: null,
      expiresOn: validMonths === null ? null : addMonths('2026-03-05', validMonths),
      registrationNumber: null,
      terms: { ...terms, courseLevel: null, categories: [] },
      template: hash,
    },
  }
}
