import { AppError } from '#contract/errors/app-error.ts'
import type { ImportRelation, PackPreview } from '#contract/pack-import.ts'
import { type CreditClaim, claimedMinutes } from '#courses/format/credit-claim.ts'
import { compareVersions } from '#courses/format/version-range.ts'
import type { ImportedPacksRepository } from '#db/repositories/imported-packs-repository.ts'
import type { PublishersRepository } from '#db/repositories/publishers-repository.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { type CourseLibrary, moduleIn } from '../library/course-library.ts'
import type { LayeredPackFiles } from './layered-pack-files.ts'
import { changesAgainstServed, type FreshPack } from './pack-changes.ts'
import type { ScannedTypack } from './scan-typack.ts'
import { signerView } from './signer-view.ts'

/** What a preview is drawn from. */
export type PreviewParts = {
  readonly packs: LayeredPackFiles
  readonly imports: ImportedPacksRepository
  readonly publishers: PublishersRepository
  /** Everything served here, with which a pack is compared. */
  readonly library: CourseLibrary
}

/** What may be said yes to when a pack is published. */
export type ImportConsent = { readonly allowDowngrade: boolean; readonly acceptPublisher: boolean }

/** The preview of a sound pack: what it holds, who signed it, and what it would change here now. */
export async function previewOf(
  parts: PreviewParts,
  scanned: ScannedTypack,
  fresh: FreshPack,
  staged: string | null,
): Promise<PackPreview> {
  const { manifest, modules } = fresh
  const { files } = scanned.manifest
  const sum = (some: typeof files) => some.reduce((total, { bytes }) => total + bytes, 0)
  const standing = await standingOf(parts, scanned)
  const isCompared = standing.relation.kind !== 'new' && standing.relation.kind !== 'present'
  return {
    staged,
    pack: manifest.id,
    version: manifest.version,
    status: manifest.status,
    languages: manifest.languages,
    title: manifest.title,
    summary: manifest.summary,
    licence: manifest.licence,
    authors: manifest.authors.map(({ name }) => name),
    modules: modules.map(({ id, isExamination, module }) => {
      const { minutes, questions } = moduleIn(module, manifest.languages[0] ?? 'en')
      const title = { en: moduleIn(module, 'en').title, 'zh-CN': moduleIn(module, 'zh-CN').title }
      const isSealed = questions.some(({ key }) => key === null)
      return { module: id, isExamination, isSealed, title, minutes, questions: questions.length }
    }),
    credit: creditOf(manifest.credit),
    files: files.length,
    bytes: sum(files),
    mediaBytes: sum(files.filter(({ path }) => path.startsWith('media/'))),
    digest: scanned.digest,
    signer: signerView(scanned.signer, parts.publishers),
    ...standing,
    changes: isCompared ? await changesAgainstServed(parts.library, fresh) : null,
  }
}

function creditOf(credit: CreditClaim | undefined): PackPreview['credit'] {
  if (credit === undefined) return null
  const profiles = Object.keys(credit.profiles).map((profile) => ({
    profile,
    minutes: claimedMinutes(credit, profile),
  }))
  return { minutes: claimedMinutes(credit, null), profiles }
}

/**
 * Judged again when the pack is published, since something may have been imported in between. Throws `pack-older`,
 * `pack-version-taken`, `pack-publisher-differs` or `pack-signature-missing`; gives back the shipped version that is passed over, if any.
 */
export async function checkConsent(
  parts: PreviewParts,
  scanned: ScannedTypack,
  { allowDowngrade, acceptPublisher }: ImportConsent,
): Promise<string | null> {
  const { pack, version } = scanned.manifest
  const { relation, otherPublisher, needs } = await standingOf(parts, scanned)
  if (needs.includes('accept-publisher') && !acceptPublisher) {
    const known = otherPublisher === null ? '' : publisherText(otherPublisher)
    if (scanned.signer === null) throw new AppError('pack-signature-missing', { pack, known })
    const given = `${scanned.signer.name} (${fingerprintOf(scanned.signer.publicKey)})`
    throw new AppError('pack-publisher-differs', { pack, known, given })
  }
  if (needs.includes('allow-downgrade') && !allowDowngrade) {
    if (relation.kind !== 'older') throw new AppError('pack-version-taken', { pack, version })
    throw new AppError('pack-older', { pack, installed: relation.version, version })
  }
  const shipped = await parts.packs.shippedVersion(pack)
  return shipped !== null && compareVersions(version, shipped) < 0 ? shipped : null
}

/** Who made the packs that come with the program. */
const shippedBy = 'Tianye'

function publisherText({ name, fingerprint }: NonNullable<PackPreview['otherPublisher']>): string {
  return fingerprint === null ? name : `${name} (${fingerprint})`
}

type Standing = Pick<PackPreview, 'relation' | 'otherPublisher' | 'needs'>

async function standingOf(parts: PreviewParts, scanned: ScannedTypack): Promise<Standing> {
  const { pack } = scanned.manifest
  const relation = await relationOf(parts, scanned)
  const tie = parts.publishers.publisherOf(pack)?.publicKey ?? null
  const isOther = tie !== null && tie !== scanned.signer?.publicKey
  const isShipped = tie === null && relation.kind !== 'present' && (await parts.packs.shippedVersion(pack)) !== null
  const otherPublisher = isOther
    ? { name: parts.publishers.find(tie)?.name ?? '', fingerprint: fingerprintOf(tie) }
    : isShipped
      ? { name: shippedBy, fingerprint: null }
      : null
  const isStepBack = relation.kind === 'older' || (relation.kind === 'same-version' && relation.origin === 'imported')
  return {
    relation,
    otherPublisher,
    needs: [
      ...(isStepBack ? (['allow-downgrade'] as const) : []),
      ...(otherPublisher === null ? [] : (['accept-publisher'] as const)),
    ],
  }
}

async function relationOf({ packs, imports }: PreviewParts, scanned: ScannedTypack): Promise<ImportRelation> {
  const { pack, version } = scanned.manifest
  const live = imports.findLive(pack)
  const shipped = await packs.shippedVersion(pack)
  const isImported = live !== null && (await packs.isServed(live))
  const here = isImported ? live.version : shipped
  if (here === null) return { kind: 'new' }
  if (isImported && live.digest === scanned.digest) return { kind: 'present', version }
  const order = compareVersions(version, here)
  const kind = order > 0 ? 'newer' : order < 0 ? 'older' : 'same-version'
  return { kind, version: here, origin: isImported ? 'imported' : 'shipped' }
}
